import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How much of the day a service is used (ЗСУ чл. 16, ал. 3). */
export const modesOfUse = [
  { code: 'HOURLY', nameBg: 'почасова', nameEn: 'hourly', article: 'ЗСУ чл. 16, ал. 3' },
  { code: 'HALF_DAY', nameBg: 'полудневна', nameEn: 'half-day', article: 'ЗСУ чл. 16, ал. 3' },
  { code: 'FULL_DAY', nameBg: 'целодневна', nameEn: 'full-day', article: 'ЗСУ чл. 16, ал. 3' },
  { code: 'ROUND_THE_CLOCK', nameBg: 'денонощна', nameEn: 'round the clock', article: 'ЗСУ чл. 16, ал. 3' },
] as const satisfies readonly NamedCode[];

export type ModeOfUse = (typeof modesOfUse)[number]['code'];
export const ModeOfUse = codesOf<ModeOfUse>(modesOfUse);
