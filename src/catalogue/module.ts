import { type Module } from '../platform/module.js';
import { CodeListResolver } from './api/code-list.resolver.js';
import { LegacyMappingResolver, LegacyTypeResolver, mappingLists } from './api/legacy-type.resolver.js';
import { ServiceKindResolver } from './api/service-kind.resolver.js';
import * as store from './store/index.js';

export const catalogueModule: Module = {
  name: 'catalogue',
  entities: [store.ServiceKind, store.LegacyType, store.LegacyMapping],
  collections: [store.serviceKinds, store.legacyTypes, store.legacyMappings],
  resolvers: [ServiceKindResolver, LegacyTypeResolver, LegacyMappingResolver, CodeListResolver, ...mappingLists],
};
