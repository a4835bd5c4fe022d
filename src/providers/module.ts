import { type Module } from '../platform/module.js';
import { MunicipalityProviderResolver } from './api/municipality-provider.resolver.js';
import { ProviderResolver } from './api/provider.resolver.js';
import { Provider, providers } from './store/index.js';

export const providersModule: Module = {
  name: 'providers',
  entities: [Provider],
  collections: [providers],
  resolvers: [ProviderResolver, MunicipalityProviderResolver],
};
