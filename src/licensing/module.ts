import { type Module } from '../platform/module.js';
import { LicenceResolver, ProviderLicencesResolver, ServiceLicencesResolver } from './api/licence.resolver.js';
import { Licence, LicenceLocation, licences } from './store/index.js';

export const licensingModule: Module = {
  name: 'licensing',
  entities: [Licence, LicenceLocation],
  collections: [licences],
  resolvers: [LicenceResolver, ServiceLicencesResolver, ProviderLicencesResolver],
};
