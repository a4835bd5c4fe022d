import { type Module } from '../platform/module.js';
import { standards } from './api/cost-standard.resolver.js';
import {
  CountryGapPriceResolver,
  DistrictGapPriceResolver,
  KindGapPriceResolver,
  MunicipalityGapPriceResolver,
  RowGapPriceResolver,
} from './api/gap-price.resolver.js';
import { CountrySpendingResolver, DistrictSpendingResolver } from './api/spending-total.resolver.js';
import { SpendingResolver } from './api/spending.resolver.js';
import * as store from './store/index.js';

export const moneyModule: Module = {
  name: 'money',
  entities: [store.CostStandard],
  collections: [store.costStandards],
  resolvers: [
    ...standards,
    CountryGapPriceResolver,
    RowGapPriceResolver,
    MunicipalityGapPriceResolver,
    DistrictGapPriceResolver,
    KindGapPriceResolver,
    SpendingResolver,
    CountrySpendingResolver,
    DistrictSpendingResolver,
  ],
};
