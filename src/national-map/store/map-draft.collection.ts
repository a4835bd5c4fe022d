import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { StateFunding } from '../rules/index.js';
import { mapEditions } from './map-edition.collection.js';

export const mapDrafts = collection({
  name: 'MapDraft',
  table: 'map_draft',
  columns: {
    ...externalIdColumns(),
    nameBg: column.name('name_bg'),
    openedOn: column.date('opened_on'),
    editionId: nullable(column.reference('edition_id')),
    ...factColumns,
  },
  relations: {
    edition: toOne(() => mapEditions, 'edition_id'),
    entries: toMany((): Collection => mapDraftEntries, 'draft_id'),
  },
  defaultOrder: ['openedOn'],
});
export type MapDraftRow = RowOf<typeof mapDrafts>;

export const mapDraftEntries = collection({
  name: 'MapDraftEntry',
  table: 'map_draft_entry',
  columns: {
    draftId: column.reference('draft_id'),
    level: column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }),
    hostId: column.reference('host_id'),
    kindId: column.reference('kind_id'),
    maximumUsers: nullable(column.integer('maximum_users')),
    stateFunding: column.enumeration('state_funding', { name: 'StateFunding', codes: StateFunding }),
    isDropped: column.boolean('is_dropped'),
    ...factColumns,
  },
  relations: {
    draft: toOne((): Collection => mapDrafts, 'draft_id'),
    host: toOne(() => municipalities, 'host_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['level'],
});
export type MapDraftEntryRow = RowOf<typeof mapDraftEntries>;
