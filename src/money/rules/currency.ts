import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** The currency of amounts by the year that they are of. The act on the introduction of the euro: unverified. */
const EURO_ACT = 'Закон за въвеждане на еврото в Република България';

export const currencies = [
  { code: 'BGN', nameBg: 'лев', nameEn: 'Bulgarian lev', article: EURO_ACT },
  { code: 'EUR', nameBg: 'евро', nameEn: 'euro', article: EURO_ACT },
] as const satisfies readonly NamedCode[];

export type Currency = (typeof currencies)[number]['code'];
export const Currency = codesOf<Currency>(currencies);

const FIRST_YEAR_IN_EURO = 2026;

/** Amounts are in levs up to those of 2025, and in euro from those of 2026. */
export function currencyOfYear(year: number): Currency {
  return year < FIRST_YEAR_IN_EURO ? 'BGN' : 'EUR';
}
