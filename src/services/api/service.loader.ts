import { sql } from 'kysely';
import { computedFrom, hangsOn, nestedList, rowBy, rowByKey, rowsBy } from '../../platform/graphql/index.js';
import {
  allocations,
  fundings,
  legacyCapacities,
  provisions,
  serviceLocations,
  services,
  suspensions,
} from '../store/index.js';

export const serviceByKey = rowByKey(services);
export const serviceLocationByKey = rowByKey(serviceLocations);
export const serviceByExternalKey = rowBy(services, 'key', 'key');
export const successorsOf = rowsBy(services, 'predecessor_id', 'predecessorId', (row) => sql`${sql.ref(`${row}.key`)}`);
export const allocationsList = hangsOn(
  services,
  'allocations',
  nestedList(allocations, 'service_id', 'serviceId', byFirstDay),
);
export const allocationsOf = allocationsList.all;
export const legacyCapacitiesList = hangsOn(
  services,
  'legacyCapacities',
  nestedList(legacyCapacities, 'service_id', 'serviceId', byFirstDay),
);
export const legacyCapacitiesOf = legacyCapacitiesList.all;
export const provisionsList = hangsOn(
  services,
  'provisions',
  nestedList(provisions, 'service_id', 'serviceId', byFirstDay),
);
export const provisionsOf = provisionsList.all;
export const fundingsList = hangsOn(services, 'fundings', nestedList(fundings, 'service_id', 'serviceId', byFirstDay));
export const fundingsOf = fundingsList.all;
export const suspensionsList = hangsOn(
  services,
  'suspensions',
  nestedList(suspensions, 'service_id', 'serviceId', byFirstDay),
);
export const suspensionsOf = suspensionsList.all;
export const locationsList = hangsOn(
  services,
  'locations',
  nestedList(serviceLocations, 'service_id', 'serviceId', byFirstDay),
);
export const locationsOf = locationsList.all;

computedFrom(services, 'kinds', ['allocations.kind']);
computedFrom(services, 'providers', ['provisions.provider']);
computedFrom(services, 'state', ['suspensions']);

function byFirstDay(row: string) {
  return sql`${sql.ref(`${row}.valid_from`)}, ${sql.ref(`${row}.id`)}`;
}
