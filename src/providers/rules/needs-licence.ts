import { type ProviderKind } from './provider-kind.js';

/** Every provider but a municipality works only with a licence for the service (ЗСУ чл. 30 и 31). */
export function needsLicence(kind: ProviderKind): boolean {
  return kind !== 'MUNICIPALITY';
}
