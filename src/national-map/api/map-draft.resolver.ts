import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { commandMutations } from '../../platform/commands/index.js';
import { listQuery, rowByKey } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { adoptMapDraft, openMapDraft, setDraftEntry } from '../commands/draft-map.js';
import { importMapDraft } from '../commands/import-map-draft.js';
import {
  mapDraftEntries,
  type MapDraftEntryRow,
  type MapDraftRow,
  mapDrafts,
  type MapEditionRow,
  mapEditions,
} from '../store/index.js';
import { MapDraftEntryType, MapDraftType } from './map-draft.type.js';
import { MapImportReportType } from './map-import.type.js';
import { MapEditionType } from './map-edition.type.js';

@Resolver(() => MapDraftType)
class MapDraftResolver extends factFields(() => MapDraftType) {
  @FieldResolver(() => MapEditionType, { nullable: true, description: 'The edition that it became; null before.' })
  edition(@Root() { editionId }: MapDraftRow, @Ctx() context: Context): Promise<MapEditionRow | null> | null {
    return editionId === null ? null : context.loader(rowByKey(mapEditions)).load(editionId);
  }
}

@Resolver(() => MapDraftEntryType)
class MapDraftEntryResolver extends factFields(() => MapDraftEntryType) {
  @FieldResolver(() => MapDraftType, { description: 'The draft that it is a row of.' })
  draft(@Root() { draftId }: MapDraftEntryRow, @Ctx() context: Context): Promise<MapDraftRow | null> {
    return context.loader(rowByKey(mapDrafts)).load(draftId);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The hosting municipality.' })
  host(@Root() { hostId }: MapDraftEntryRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(hostId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: MapDraftEntryRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}

const draft = { field: 'mapDraft', type: () => MapDraftType, collection: mapDrafts };

/** Drafts of the Map: their lists, their fields, and what is done to them. */
export const mapDraftResolvers = [
  listQuery('mapDrafts', 'Editions of the Map before their adoption, for МТСП and АСП.', mapDrafts, () => MapDraftType),
  listQuery(
    'mapDraftEntries',
    'Rows of drafts of the Map, for МТСП and АСП.',
    mapDraftEntries,
    () => MapDraftEntryType,
  ),
  MapDraftResolver,
  MapDraftEntryResolver,
  commandMutations(openMapDraft, draft),
  commandMutations(setDraftEntry, draft),
  commandMutations(importMapDraft, {
    ...draft,
    report: {
      field: 'report',
      type: () => MapImportReportType,
      description: 'What was read of the file, row by row where it is wrong; null where it could not be read.',
    },
  }),
  commandMutations(adoptMapDraft, draft),
];
