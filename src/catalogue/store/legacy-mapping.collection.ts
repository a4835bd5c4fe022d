import { type Collection, collection, column, factColumns, type RowOf, toOne } from '../../platform/query/index.js';
import { legacyTypes } from './legacy-type.collection.js';
import { serviceKinds } from './service-kind.collection.js';

export const legacyMappings = collection({
  name: 'LegacyMapping',
  table: 'legacy_mapping',
  columns: {
    legacyTypeId: column.reference('legacy_type_id'),
    kindId: column.reference('kind_id'),
    ...factColumns,
  },
  relations: {
    legacyType: toOne((): Collection => legacyTypes, 'legacy_type_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['createdAt'],
});
export type LegacyMappingRow = RowOf<typeof legacyMappings>;
