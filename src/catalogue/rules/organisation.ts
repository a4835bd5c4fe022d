import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Whether a service stands alone or is part of a complex (ЗСУ чл. 18). */
export const organisations = [
  { code: 'STANDALONE', nameBg: 'самостоятелна', nameEn: 'standalone', article: 'ЗСУ чл. 18' },
  { code: 'COMPLEX', nameBg: 'комплекс от социални услуги', nameEn: 'complex of services', article: 'ЗСУ чл. 18' },
] as const satisfies readonly NamedCode[];

export type Organisation = (typeof organisations)[number]['code'];
export const Organisation = codesOf<Organisation>(organisations);
