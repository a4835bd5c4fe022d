import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What a check of a prescription found (ЗСУ чл. 59 и 60). */
export const followUpResults = [
  { code: 'FULFILLED', nameBg: 'изпълнено', nameEn: 'fulfilled', article: 'ЗСУ чл. 59' },
  { code: 'PARTLY', nameBg: 'частично изпълнено', nameEn: 'partly fulfilled', article: 'ЗСУ чл. 59' },
  { code: 'NOT_FULFILLED', nameBg: 'неизпълнено', nameEn: 'not fulfilled', article: 'ЗСУ чл. 59' },
] as const satisfies readonly NamedCode[];

export type FollowUpResult = (typeof followUpResults)[number]['code'];
export const FollowUpResult = codesOf<FollowUpResult>(followUpResults);
