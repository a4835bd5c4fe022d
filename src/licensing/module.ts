import { type Module } from '../platform/module.js';
import { LicenceResolver, ProviderLicencesResolver, ServiceLicencesResolver } from './api/licence.resolver.js';
import { licenceLives } from './api/licence-application.resolver.js';
import {
  Licence,
  LicenceApplication,
  licenceApplications,
  LicenceEnding,
  licenceEndings,
  LicenceLocation,
  licences,
} from './store/index.js';

export const licensingModule: Module = {
  name: 'licensing',
  entities: [Licence, LicenceLocation, LicenceApplication, LicenceEnding],
  collections: [licences, licenceApplications, licenceEndings],
  resolvers: [LicenceResolver, ServiceLicencesResolver, ProviderLicencesResolver, ...licenceLives],
};
