import { sql } from 'kysely';
import {
  type Collection,
  collection,
  column,
  factColumns,
  NAME_FIELDS,
  nullable,
  onlyFor,
  pointFields,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { areaLevel } from './area-levels.js';
import { districts } from './district.collection.js';
import { settlements } from './settlement.collection.js';

export const municipalities = collection({
  name: 'Municipality',
  table: 'municipality',
  columns: {
    code: column.code('code', { isClosed: true }),
    nameBg: onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS),
    nameEn: onlyFor(column.name('name_en'), ...NAME_FIELDS),
    districtId: onlyFor(column.reference('district_id'), 'district'),
    seatEkatte: onlyFor(column.code('seat_ekatte'), 'seatEkatte'),
    seatNameBg: onlyFor(column.name('seat_name_bg', { as: 'seatName' }), 'seatName', 'seatNameBg'),
    latitude: onlyFor(nullable(column.decimal('latitude')), ...pointFields('latitude')),
    longitude: onlyFor(nullable(column.decimal('longitude')), ...pointFields('longitude')),
    areaKm2: onlyFor(column.decimal('area_km2'), 'areaKm2'),
    ...factColumns,
  },
  relations: {
    district: toOne((): Collection => districts, 'district_id'),
    settlements: toMany((): Collection => settlements, 'municipality_id'),
  },
  taxonomy: {
    name: 'Municipality',
    levels: [
      areaLevel('municipality', []),
      areaLevel('district', ['district_id']),
      areaLevel('planning_region', ['district_id', 'planning_region_id']),
    ],
  },
  geography: {
    inArea: {
      Municipality: (row, key) => sql`${sql.ref(`${row}.id`)} = ${key}`,
      District: (row, key) => sql`${sql.ref(`${row}.district_id`)} = ${key}`,
      PlanningRegion: (row, key) =>
        sql`${sql.ref(`${row}.district_id`)} in (select id from district where planning_region_id = ${key})`,
    },
  },
  facets: { MUNICIPALITY: 'code' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['code'] },
  defaultOrder: ['nameBg'],
});
export type MunicipalityRow = RowOf<typeof municipalities>;
