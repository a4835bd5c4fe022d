import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  onlyFor,
  pointFields,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { areasByMunicipality, settlements } from '../../territory/store/index.js';
import { locationInArea, servicePoints } from './service-points.js';
import { services } from './service.collection.js';

/**
 * Places where services are given, as everybody may see them: the view shows nothing of a protected place, so filters
 * and orders cannot find it out either.
 */
export const serviceLocations = collection({
  name: 'ServiceLocation',
  table: 'shown_service_location',
  columns: {
    serviceId: column.reference('service_id'),
    settlementId: onlyFor(nullable(column.reference('settlement_id')), 'settlement'),
    address: onlyFor(nullable(column.name('address')), 'address'),
    latitude: onlyFor(nullable(column.decimal('latitude')), ...pointFields('latitude')),
    longitude: onlyFor(nullable(column.decimal('longitude')), ...pointFields('longitude')),
    addressWithheld: onlyFor(column.boolean('address_withheld'), 'addressWithheld'),
    ...validityColumns,
    ...factColumns,
  },
  relations: {
    service: toOne((): Collection => services, 'service_id'),
    settlement: toOne(() => settlements, 'settlement_id'),
  },
  recorded: { table: 'service_location', withheld: ['settlement_id', 'address', 'latitude', 'longitude'] },
  geography: {
    points: servicePoints('id'),
    inArea: Object.fromEntries(
      Object.entries(areasByMunicipality).map(([type, inArea]) => [type, locationInArea(inArea)]),
    ),
  },
  defaultOrder: ['validFrom'],
});
export type ServiceLocationRow = RowOf<typeof serviceLocations>;
