import { type Module } from '../platform/module.js';
import { Agreement55Resolver, Agreement56Resolver } from './api/agreement.resolver.js';
import { agreementMutations } from './api/agreement-mutations.js';
import { ImportProblemResolver, MapImportReportResolver } from './api/map-import.resolver.js';
import { mapTemplates } from './api/map-template.js';
import { mapDraftResolvers } from './api/map-draft.resolver.js';
import { ExemptionResolver } from './api/exemption.resolver.js';
import { MapEditionResolver } from './api/map-edition.resolver.js';
import { MapEntryResolver } from './api/map-entry.resolver.js';
import * as store from './store/index.js';

export const nationalMapModule: Module = {
  name: 'national-map',
  entities: [
    store.MapEdition,
    store.MapEntry,
    store.Agreement56,
    store.Agreement55,
    store.Agreement55Participant,
    store.Exemption,
    store.MapDraft,
    store.MapDraftEntry,
  ],
  collections: [
    store.mapEditions,
    store.mapEntries,
    store.agreements56,
    store.agreements55,
    store.exemptions,
    store.mapDrafts,
    store.mapDraftEntries,
  ],
  resolvers: [
    MapEditionResolver,
    MapEntryResolver,
    Agreement56Resolver,
    Agreement55Resolver,
    ExemptionResolver,
    ...mapDraftResolvers,
    MapImportReportResolver,
    ImportProblemResolver,
    ...agreementMutations,
  ],
  downloads: mapTemplates,
};
