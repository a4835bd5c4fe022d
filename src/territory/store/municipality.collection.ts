import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  toMany,
  toOne,
  type RowOf,
} from '../../platform/query/index.js';
import { districts } from './district.collection.js';
import { settlements } from './settlement.collection.js';

export const municipalities = collection({
  name: 'Municipality',
  table: 'municipality',
  columns: {
    code: column.code('code', { isClosed: true }),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: column.name('name_en'),
    districtId: column.reference('district_id'),
    seatEkatte: column.code('seat_ekatte'),
    seatNameBg: column.name('seat_name_bg', { as: 'seatName' }),
    latitude: nullable(column.decimal('latitude')),
    longitude: nullable(column.decimal('longitude')),
    areaKm2: column.decimal('area_km2'),
    ...factColumns,
  },
  relations: {
    district: toOne((): Collection => districts, 'district_id'),
    settlements: toMany((): Collection => settlements, 'municipality_id'),
  },
  defaultOrder: ['nameBg'],
});
export type MunicipalityRow = RowOf<typeof municipalities>;
