import { addMonths, type Day } from '../../kernel/day.js';
import { type LicenceTerm } from './licence-status.js';

const MONTHS_BEFORE_THE_END = 3;

/** The last day to apply for renewal: three months before the term ends; later, it is a new licence (ЗСУ чл. 146-156). */
export function renewalDueOn({ validUntil }: Pick<LicenceTerm, 'validUntil'>): Day {
  return addMonths(validUntil, -MONTHS_BEFORE_THE_END);
}

export function isTooLateToRenew(term: Pick<LicenceTerm, 'validUntil'>, day: Day): boolean {
  return day > renewalDueOn(term);
}
