export { LicenceType } from './licence.type.js';
