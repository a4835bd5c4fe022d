import { type Day } from './day.js';

/** A half-open span of days `[from, until)`; `until = null` is open. A licence printed "valid to 30.09" has until = 1.10. */
export type Interval = { readonly from: Day; readonly until: Day | null };

export function contains(interval: Interval, day: Day): boolean {
  return interval.from <= day && (interval.until === null || day < interval.until);
}
