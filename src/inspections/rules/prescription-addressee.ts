import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Who must fulfil a prescription (ЗСУ чл. 59). */
export const prescriptionAddressees = [
  { code: 'MAYOR', nameBg: 'кметът', nameEn: 'the mayor', article: 'ЗСУ чл. 59' },
  {
    code: 'MAYOR_AND_PROVIDER',
    nameBg: 'кметът и доставчикът',
    nameEn: 'the mayor and the provider',
    article: 'ЗСУ чл. 59',
  },
  { code: 'PROVIDER', nameBg: 'доставчикът', nameEn: 'the provider', article: 'ЗСУ чл. 60' },
] as const satisfies readonly NamedCode[];

export type PrescriptionAddressee = (typeof prescriptionAddressees)[number]['code'];
export const PrescriptionAddressee = codesOf<PrescriptionAddressee>(prescriptionAddressees);
