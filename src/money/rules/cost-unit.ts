import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** For what the standard of a year is: one user all year through (ЗСУ чл. 45). */
export const costUnits = [
  { code: 'USER_YEAR', nameBg: 'един потребител за година', nameEn: 'one user for a year', article: 'ЗСУ чл. 45' },
] as const satisfies readonly NamedCode[];

export type CostUnit = (typeof costUnits)[number]['code'];
export const CostUnit = codesOf<CostUnit>(costUnits);
