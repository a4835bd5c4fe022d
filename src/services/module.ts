import { type Module } from '../platform/module.js';
import {
  AllocationResolver,
  FundingResolver,
  LegacyCapacityResolver,
  ProvisionResolver,
  ServiceLocationResolver,
  SuspensionResolver,
} from './api/dated-facts.resolver.js';
import { CapacityReportResolver, CapacityReports, ServiceReportsResolver } from './api/capacity-report.resolver.js';
import { MergedServiceResolver, MergedServices } from './api/merged-service.resolver.js';
import { serviceMutations } from './api/service-mutations.js';
import { procedureMutations, ServiceProcedureResolver, ServiceProcedures } from './api/service-procedure.resolver.js';
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
    store.ServiceProcedure,
    store.CapacityReport,
    store.MergedService,
  ],
  collections: [
    store.services,
    store.serviceLocations,
    store.provisions,
    store.fundings,
    store.suspensions,
    store.allocations,
    store.legacyCapacities,
    store.serviceProcedures,
    store.capacityReports,
    store.mergedServices,
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
    ServiceProcedures,
    ServiceProcedureResolver,
    ...procedureMutations,
    ...serviceMutations,
    CapacityReports,
    CapacityReportResolver,
    ServiceReportsResolver,
    MergedServices,
    MergedServiceResolver,
  ],
};
