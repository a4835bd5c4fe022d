import { type Module } from '../platform/module.js';
import {
  MunicipalRegisterResolver,
  RegisteredPlacesResolver,
  RegisteredProviderResolver,
  RegisterEntryResolver,
} from './api/municipal-register.resolver.js';
import { registerPage } from './api/register-page.js';

export const registersModule: Module = {
  name: 'registers',
  entities: [],
  collections: [],
  resolvers: [MunicipalRegisterResolver, RegisterEntryResolver, RegisteredPlacesResolver, RegisteredProviderResolver],
  pages: [registerPage],
};
