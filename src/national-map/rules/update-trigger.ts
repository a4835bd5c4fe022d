import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What made an edition of the Map necessary (ЗСУ чл. 36). */
export const updateTriggers = [
  { code: 'CENSUS', nameBg: 'преброяване на населението', nameEn: 'census', article: 'ЗСУ чл. 36' },
  { code: 'CRITERIA', nameBg: 'промяна на критериите', nameEn: 'change of the criteria', article: 'ЗСУ чл. 36' },
  { code: 'INDICATORS', nameBg: 'промяна на показателите', nameEn: 'change of the indicators', article: 'ЗСУ чл. 36' },
  {
    code: 'NEED',
    nameBg: 'непредвидена промяна на потребностите',
    nameEn: 'unforeseen change of need',
    article: 'ЗСУ чл. 36',
  },
] as const satisfies readonly NamedCode[];

export type UpdateTrigger = (typeof updateTriggers)[number]['code'];
export const UpdateTrigger = codesOf<UpdateTrigger>(updateTriggers);
