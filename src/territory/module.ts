import { type Module } from '../platform/module.js';
import { DistrictResolver } from './api/district.resolver.js';
import { MunicipalityResolver } from './api/index.js';
import {
  DelegatedSpendingResolver,
  figureLists,
  MunicipalityCensusResolver,
  SettlementPopulationResolver,
} from './api/municipal-figures.resolver.js';
import { placeFields } from './api/places.resolver.js';
import { PlanningRegionResolver } from './api/planning-region.resolver.js';
import { SettlementResolver } from './api/settlement.resolver.js';
import * as store from './store/index.js';

export const territoryModule: Module = {
  name: 'territory',
  entities: [
    store.PlanningRegion,
    store.District,
    store.Municipality,
    store.Settlement,
    store.MunicipalityCensus,
    store.SettlementPopulation,
    store.DelegatedSpending,
  ],
  collections: [
    store.planningRegions,
    store.districts,
    store.municipalities,
    store.settlements,
    store.municipalityCensuses,
    store.settlementPopulations,
    store.delegatedSpendings,
  ],
  resolvers: [
    PlanningRegionResolver,
    DistrictResolver,
    MunicipalityResolver,
    SettlementResolver,
    MunicipalityCensusResolver,
    SettlementPopulationResolver,
    DelegatedSpendingResolver,
    ...figureLists,
    ...placeFields,
  ],
};
