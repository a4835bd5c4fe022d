export { licenceByKey } from './licence.loader.js';
export { LicenceType } from './licence.type.js';
