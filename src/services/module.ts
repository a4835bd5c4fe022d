import { type Module } from '../platform/module.js';
import {
  AllocationResolver,
  FundingResolver,
  LegacyCapacityResolver,
  ProvisionResolver,
  ServiceLocationResolver,
  SuspensionResolver,
} from './api/dated-facts.resolver.js';
import { serviceFactLists } from './api/fact-lists.resolver.js';
import { placeFields } from './api/places.resolver.js';
import { ServiceFactsResolver } from './api/service-facts.resolver.js';
import { ServiceResolver } from './api/service.resolver.js';
import {
  MunicipalityServicesResolver,
  ProviderServicesResolver,
  ServiceKindServicesResolver,
} from './api/services-of.resolver.js';
import * as store from './store/index.js';

export const servicesModule: Module = {
  name: 'services',
  entities: [
    store.Service,
    store.ServiceLocation,
    store.Provision,
    store.Funding,
    store.Suspension,
    store.Allocation,
    store.LegacyCapacity,
  ],
  collections: [
    store.services,
    store.serviceLocations,
    store.provisions,
    store.fundings,
    store.suspensions,
    store.allocations,
    store.legacyCapacities,
  ],
  resolvers: [
    ServiceResolver,
    ServiceFactsResolver,
    AllocationResolver,
    LegacyCapacityResolver,
    ProvisionResolver,
    FundingResolver,
    SuspensionResolver,
    ServiceLocationResolver,
    MunicipalityServicesResolver,
    ProviderServicesResolver,
    ServiceKindServicesResolver,
    ...serviceFactLists,
    ...placeFields,
  ],
};
