import { type Day } from '../../kernel/day.js';

const PERSONS = /^\d{1,9}$/;

/** An indicator counts persons: a whole number (Наредба за планирането чл. 3). */
export function indicatorRefusal(value: string): 'INDICATOR_VALUE' | null {
  return PERSONS.test(value) ? null : 'INDICATOR_VALUE';
}

/** Figures of a year are published in it or later, never before (Наредба за планирането чл. 3). */
export function indicatorYearRefusal(year: number, asOfDay: Day): 'INDICATOR_YEAR' | null {
  return year > Number(asOfDay.slice(0, 4)) ? 'INDICATOR_YEAR' : null;
}
