import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Whether the state pays a row of the Map wholly or with the municipality (ЗСУ чл. 43). */
export const stateFundings = [
  { code: 'FULL', nameBg: 'изцяло от държавния бюджет', nameEn: 'wholly from the state budget', article: 'ЗСУ чл. 43' },
  {
    code: 'PARTIAL',
    nameBg: 'частично от държавния бюджет',
    nameEn: 'partly from the state budget',
    article: 'ЗСУ чл. 43',
  },
] as const satisfies readonly NamedCode[];

export type StateFunding = (typeof stateFundings)[number]['code'];
export const StateFunding = codesOf<StateFunding>(stateFundings);
