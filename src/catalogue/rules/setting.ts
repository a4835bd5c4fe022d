import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Where a service is given (ЗСУ чл. 17). */
export const settings = [
  { code: 'HOME', nameBg: 'домашна среда', nameEn: 'home', article: 'ЗСУ чл. 17' },
  { code: 'SPECIALISED', nameBg: 'специализирана среда', nameEn: 'specialised setting', article: 'ЗСУ чл. 17' },
  { code: 'MOBILE', nameBg: 'мобилно', nameEn: 'mobile', article: 'ЗСУ чл. 17' },
] as const satisfies readonly NamedCode[];

export type Setting = (typeof settings)[number]['code'];
export const Setting = codesOf<Setting>(settings);
