import { type Module } from '../platform/module.js';
import { DatasetPartResolver } from './api/dataset.resolver.js';
import { SourceResolver } from './api/source.resolver.js';
import { Source, sources } from './store/index.js';

export const sourcesModule: Module = {
  name: 'sources',
  entities: [Source],
  collections: [sources],
  resolvers: [SourceResolver, DatasetPartResolver],
};
