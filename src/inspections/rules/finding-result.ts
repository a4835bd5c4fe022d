import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How far a criterion of a standard is met (ЗСУ чл. 106). */
export const findingResults = [
  { code: 'MET', nameBg: 'изпълнен', nameEn: 'met', article: 'ЗСУ чл. 106' },
  { code: 'PARTLY', nameBg: 'частично изпълнен', nameEn: 'partly met', article: 'ЗСУ чл. 106' },
  { code: 'NOT_MET', nameBg: 'неизпълнен', nameEn: 'not met', article: 'ЗСУ чл. 106' },
  { code: 'NOT_APPLICABLE', nameBg: 'неприложим', nameEn: 'not applicable', article: 'ЗСУ чл. 106' },
] as const satisfies readonly NamedCode[];

export type FindingResult = (typeof findingResults)[number]['code'];
export const FindingResult = codesOf<FindingResult>(findingResults);
