import { dividedBy, exact, type Exact, plus, rounded, times, whole, ZERO } from '../../kernel/exact.js';
import { type Currency } from '../../kernel/currency.js';
import { currencyOfYear } from './currency.js';

/** An amount without any rounding, in the money of a year; null where it was agreed for no year. */
export type Amount = { readonly value: Exact; readonly currency: Currency; readonly year: number | null };

/** An amount as it is shown: to the stotinka and to the cent, each rounded once, from the exact amount. */
export type Money = {
  readonly amount: string;
  readonly currency: Currency;
  readonly year: number | null;
  readonly inBgn: string;
  readonly inEur: string;
};

/**
 * Levs for one euro, fixed for good: Regulation (EU) 2025/1409 of the Council, and the act on the introduction of the
 * euro. By Regulation (EC) 1103/97 the rate is neither rounded nor turned round, and amounts are rounded to the nearest
 * cent, a half upwards. All three as recalled: unverified.
 */
const BGN_PER_EUR = exact('1.95583');
const DIGITS = 2;

export function amountOf(decimal: string, currency: Currency, year: number | null): Amount {
  return { value: exact(decimal), currency, year };
}

export function nothing(year: number): Amount {
  return { value: ZERO, currency: currencyOfYear(year), year };
}

/** The same amount in a currency, exactly. */
export function valueIn({ value, currency }: Pick<Amount, 'value' | 'currency'>, wanted: Currency): Exact {
  if (currency === wanted) return value;
  return wanted === 'BGN' ? times(value, BGN_PER_EUR) : dividedBy(value, BGN_PER_EUR);
}

/** The amount so many times. */
export function amountTimes({ value, ...of }: Amount, count: number): Amount {
  return { ...of, value: times(value, whole(count)) };
}

/** The amount for each of so many; null where there is none, or nobody knows how many. */
export function amountPer({ value, ...of }: Amount, count: number | null): Amount | null {
  return count === null || count <= 0 ? null : { ...of, value: dividedBy(value, whole(count)) };
}

/** The exact sum, in the money of the latest of the years, or else in euro where any is. Sums are of exact amounts, never of rounded ones. */
export function sumOfAmounts([first, ...others]: readonly Amount[]): Amount | null {
  if (first === undefined) return null;
  const { currency, year } = others.reduce(laterMoney, first);
  const value = [first, ...others].reduce((sum, each) => plus(sum, valueIn(each, currency)), ZERO);
  return { value, currency, year };
}

function laterMoney(a: Amount, b: Amount): Amount {
  const [ofA, ofB] = [a.year ?? 0, b.year ?? 0];
  if (ofA !== ofB) return ofA > ofB ? a : b;
  return a.currency === 'EUR' ? a : b;
}

/** The amount to the stotinka and the cent; a half goes away from zero. */
export function shownMoney(amount: Amount): Money {
  const { value, currency, year } = amount;
  return {
    amount: rounded(value, DIGITS),
    currency,
    year,
    inBgn: rounded(valueIn(amount, 'BGN'), DIGITS),
    inEur: rounded(valueIn(amount, 'EUR'), DIGITS),
  };
}
