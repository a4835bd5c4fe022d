import { addDays, addMonths, type Day } from '../../kernel/day.js';

/** How long the period of a report is: referrals are reported by month or by quarter (ЗСУ чл. 86). */
export const PeriodLength = { MONTH: 'MONTH', QUARTER: 'QUARTER' } as const;
export type PeriodLength = keyof typeof PeriodLength;

const MONTHS: Readonly<Record<PeriodLength, number>> = { MONTH: 1, QUARTER: 3 };

/** The last day of the period that begins on a day; null where no period of that length begins then (ЗСУ чл. 86). */
export function lastDayOfPeriod(from: Day, length: PeriodLength): Day | null {
  const [, month = NaN, date = NaN] = from.split('-').map(Number);
  const months = MONTHS[length];
  return date === 1 && (month - 1) % months === 0 ? addDays(addMonths(from, months), -1) : null;
}

/** The first day of the quarter of a calendar year in which a day lies (ЗСУ чл. 86). */
export function quarterOf(on: Day): Day {
  const [, month = NaN, date = NaN] = on.split('-').map(Number);
  return addMonths(addDays(on, 1 - date), -((month - 1) % MONTHS.QUARTER));
}
