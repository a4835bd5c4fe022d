import { type Collection, collection, column, factColumns, toMany, type RowOf } from '../../platform/query/index.js';
import { districts } from './district.collection.js';

export const planningRegions = collection({
  name: 'PlanningRegion',
  table: 'planning_region',
  columns: {
    code: column.code('code', { isClosed: true }),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: column.name('name_en'),
    ...factColumns,
  },
  relations: { districts: toMany((): Collection => districts, 'planning_region_id') },
  facets: { PLANNING_REGION: 'code' },
  defaultOrder: ['code'],
});
export type PlanningRegionRow = RowOf<typeof planningRegions>;
