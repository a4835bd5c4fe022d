import { type Module } from '../platform/module.js';
import { ApiKeyResolver, apiKeyMutations } from './api/api-key.resolver.js';
import { ViewerResolver } from './api/viewer.resolver.js';
import { ApiKey, apiKeys } from './store/index.js';

export const accessModule: Module = {
  name: 'access',
  entities: [ApiKey],
  collections: [apiKeys],
  resolvers: [ViewerResolver, ApiKeyResolver, ...apiKeyMutations],
};
