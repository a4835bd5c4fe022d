import { listQuery } from '../../platform/graphql/index.js';
import { allocations, fundings, legacyCapacities, provisions, serviceLocations, suspensions } from '../store/index.js';
import { AllocationType, LegacyCapacityType } from './capacity.type.js';
import { FundingType, ProvisionType, SuspensionType } from './running.type.js';
import { ServiceLocationType } from './service-location.type.js';

/** The facts about services as lists of their own, whatever the service. */
export const serviceFactLists = [
  listQuery(
    'allocations',
    'Places of services by kind of the Map, also past and future ones.',
    allocations,
    () => AllocationType,
  ),
  listQuery('legacyCapacities', 'Places of services of old types.', legacyCapacities, () => LegacyCapacityType),
  listQuery('provisions', 'Who runs which service.', provisions, () => ProvisionType),
  listQuery('fundings', 'Who pays for which service.', fundings, () => FundingType),
  listQuery('suspensions', 'Times in which services are suspended.', suspensions, () => SuspensionType),
  listQuery(
    'serviceLocations',
    'The places where services are given; protected ones without address.',
    serviceLocations,
    () => ServiceLocationType,
  ),
];
