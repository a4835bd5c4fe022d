import { type Module } from '../platform/module.js';
import { standards } from './api/cost-standard.resolver.js';
import {
  CountryGapPriceResolver,
  GroupGapPriceResolver,
  DistrictGapPriceResolver,
  KindGapPriceResolver,
  MunicipalityGapPriceResolver,
  RowGapPriceResolver,
} from './api/gap-price.resolver.js';
import { moneyOfProjects } from './api/project-money.resolver.js';
import {
  CountrySpendingResolver,
  DistrictSpendingResolver,
  SpendingTotalPlacesResolver,
} from './api/spending-total.resolver.js';
import { SpendingResolver } from './api/spending.resolver.js';
import * as store from './store/index.js';

export const moneyModule: Module = {
  name: 'money',
  entities: [store.CostStandard],
  collections: [store.costStandards],
  resolvers: [
    ...standards,
    ...moneyOfProjects,
    CountryGapPriceResolver,
    GroupGapPriceResolver,
    RowGapPriceResolver,
    MunicipalityGapPriceResolver,
    DistrictGapPriceResolver,
    KindGapPriceResolver,
    SpendingResolver,
    CountrySpendingResolver,
    DistrictSpendingResolver,
    SpendingTotalPlacesResolver,
  ],
};
