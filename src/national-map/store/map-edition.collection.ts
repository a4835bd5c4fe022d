import { collection, column, factColumns, nullable, type RowOf } from '../../platform/query/index.js';
import { UpdateTrigger } from '../rules/index.js';

export const mapEditions = collection({
  name: 'MapEdition',
  table: 'map_edition',
  columns: {
    actNumber: column.code('act_number'),
    gazetteIssue: column.code('gazette_issue'),
    adoptedOn: column.date('adopted_on'),
    effectiveFrom: column.date('effective_from'),
    effectiveFromNote: nullable(column.name('effective_from_note')),
    updateTrigger: nullable(column.enumeration('update_trigger', { name: 'UpdateTrigger', codes: UpdateTrigger })),
    ...factColumns,
  },
  defaultOrder: ['effectiveFrom'],
});
export type MapEditionRow = RowOf<typeof mapEditions>;
