import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** The three fields of the quality standards (ЗСУ чл. 105). */
export const standardAreas = [
  {
    code: 'ORGANISATION_MANAGEMENT',
    nameBg: 'организация и управление',
    nameEn: 'organisation and management',
    article: 'ЗСУ чл. 105',
  },
  {
    code: 'STAFF',
    nameBg: 'квалификация и професионално развитие на служителите',
    nameEn: 'qualification and development of staff',
    article: 'ЗСУ чл. 105',
  },
  {
    code: 'EFFECTIVENESS',
    nameBg: 'ефективност: резултати за потребителите',
    nameEn: 'effectiveness: results for users',
    article: 'ЗСУ чл. 105',
  },
] as const satisfies readonly NamedCode[];

export type StandardArea = (typeof standardAreas)[number]['code'];
export const StandardArea = codesOf<StandardArea>(standardAreas);
