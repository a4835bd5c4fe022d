import { legacyTypes, serviceKinds } from '../../catalogue/store/index.js';
import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { services } from './service.collection.js';

export const allocations = collection({
  name: 'Allocation',
  table: 'allocation',
  columns: {
    serviceId: column.reference('service_id'),
    kindId: column.reference('kind_id'),
    places: nullable(column.integer('places')),
    ...validityColumns,
    ...factColumns,
  },
  relations: { service: toOne((): Collection => services, 'service_id'), kind: toOne(() => serviceKinds, 'kind_id') },
  defaultOrder: ['validFrom'],
});
export type AllocationRow = RowOf<typeof allocations>;

export const legacyCapacities = collection({
  name: 'LegacyCapacity',
  table: 'legacy_capacity',
  columns: {
    serviceId: column.reference('service_id'),
    legacyTypeId: column.reference('legacy_type_id'),
    totalPlaces: nullable(column.integer('total_places')),
    ...validityColumns,
    ...factColumns,
  },
  relations: {
    service: toOne((): Collection => services, 'service_id'),
    legacyType: toOne(() => legacyTypes, 'legacy_type_id'),
  },
  defaultOrder: ['validFrom'],
});
export type LegacyCapacityRow = RowOf<typeof legacyCapacities>;
