import { type Currency } from '../../kernel/currency.js';

const FIRST_YEAR_IN_EURO = 2026;

/** Amounts are in levs up to those of 2025, and in euro from those of 2026. */
export function currencyOfYear(year: number): Currency {
  return year < FIRST_YEAR_IN_EURO ? 'BGN' : 'EUR';
}
