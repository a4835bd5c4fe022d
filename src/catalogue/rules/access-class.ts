import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Who may come: everyone, or those referred after an assessment (ЗСУ чл. 12). */
export const accessClasses = [
  { code: 'UNIVERSAL', nameBg: 'общодостъпна', nameEn: 'universal', article: 'ЗСУ чл. 12, ал. 2' },
  { code: 'SPECIALISED', nameBg: 'специализирана', nameEn: 'specialised', article: 'ЗСУ чл. 12, ал. 3' },
] as const satisfies readonly NamedCode[];

export type AccessClass = (typeof accessClasses)[number]['code'];
export const AccessClass = codesOf<AccessClass>(accessClasses);
