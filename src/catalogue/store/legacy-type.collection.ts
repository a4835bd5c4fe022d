import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  type RowOf,
  through,
  toMany,
} from '../../platform/query/index.js';
import { legacyMappings } from './legacy-mapping.collection.js';
import { serviceKinds } from './service-kind.collection.js';

export const legacyTypes = collection({
  name: 'LegacyType',
  table: 'legacy_type',
  columns: {
    code: column.code('code', { isClosed: true }),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: column.name('name_en'),
    closesBy: nullable(column.date('closes_by')),
    article: nullable(column.code('article')),
    ...factColumns,
  },
  relations: {
    kinds: through(() => serviceKinds, 'legacy_mapping', 'legacy_type_id', 'kind_id'),
    mappings: toMany((): Collection => legacyMappings, 'legacy_type_id'),
  },
  facets: { LEGACY_TYPE: 'code' },
  defaultOrder: ['code'],
});
export type LegacyTypeRow = RowOf<typeof legacyTypes>;
