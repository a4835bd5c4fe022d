import { sql } from 'kysely';
import { rowBy, rowByKey, rowsBy } from '../../platform/graphql/index.js';
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
export const serviceByExternalKey = rowBy(services, 'key', 'key');
export const successorsOf = rowsBy(services, 'predecessor_id', 'predecessorId', (row) => sql`${sql.ref(`${row}.key`)}`);
export const allocationsOf = rowsBy(allocations, 'service_id', 'serviceId', byFirstDay);
export const legacyCapacitiesOf = rowsBy(legacyCapacities, 'service_id', 'serviceId', byFirstDay);
export const provisionsOf = rowsBy(provisions, 'service_id', 'serviceId', byFirstDay);
export const fundingsOf = rowsBy(fundings, 'service_id', 'serviceId', byFirstDay);
export const suspensionsOf = rowsBy(suspensions, 'service_id', 'serviceId', byFirstDay);
export const locationsOf = rowsBy(serviceLocations, 'service_id', 'serviceId', byFirstDay);

function byFirstDay(row: string) {
  return sql`${sql.ref(`${row}.valid_from`)}, ${sql.ref(`${row}.id`)}`;
}
