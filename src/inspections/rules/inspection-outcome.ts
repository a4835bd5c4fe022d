import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What an inspection ended with (ЗСУ чл. 59 и 60). */
export const inspectionOutcomes = [
  { code: 'NO_FINDINGS', nameBg: 'без установени нарушения', nameEn: 'no findings', article: 'ЗСУ чл. 114' },
  {
    code: 'PRESCRIPTION',
    nameBg: 'задължително предписание',
    nameEn: 'prescription (binding instruction)',
    article: 'ЗСУ чл. 59',
  },
] as const satisfies readonly NamedCode[];

export type InspectionOutcome = (typeof inspectionOutcomes)[number]['code'];
export const InspectionOutcome = codesOf<InspectionOutcome>(inspectionOutcomes);
