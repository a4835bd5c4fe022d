import {
  type Collection,
  collection,
  column,
  factColumns,
  toMany,
  toOne,
  type RowOf,
} from '../../platform/query/index.js';
import { areaLevel } from './area-levels.js';
import { municipalities } from './municipality.collection.js';
import { planningRegions } from './planning-region.collection.js';

export const districts = collection({
  name: 'District',
  table: 'district',
  columns: {
    code: column.code('code', { isClosed: true }),
    nuts3: column.code('nuts3', { isClosed: true }),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: column.name('name_en'),
    planningRegionId: column.reference('planning_region_id'),
    seatEkatte: column.code('seat_ekatte'),
    areaKm2: column.decimal('area_km2'),
    ...factColumns,
  },
  relations: {
    planningRegion: toOne((): Collection => planningRegions, 'planning_region_id'),
    municipalities: toMany((): Collection => municipalities, 'district_id'),
  },
  taxonomy: {
    name: 'District',
    levels: [areaLevel('district', []), areaLevel('planning_region', ['planning_region_id'])],
  },
  facets: { DISTRICT: 'code' },
  defaultOrder: ['nameBg'],
});
export type DistrictRow = RowOf<typeof districts>;
