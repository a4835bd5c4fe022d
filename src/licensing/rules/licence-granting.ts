import { type Day } from '../../kernel/day.js';
import { isTooLateToRenew } from './licence-renewal.js';
import { isValidLicence, type LicenceTerm, validTerm } from './licence-status.js';

/** A holder has one licence for a service at a time: none is granted for days of another (ЗСУ чл. 146-156). */
export function overlapRefusal(
  { from, until }: { readonly from: Day; readonly until: Day },
  others: readonly LicenceTerm[],
): string | null {
  const overlaps = others.some((other) => {
    const valid = validTerm(other);
    return valid !== null && valid.from < until && (valid.until === null || from < valid.until);
  });
  return overlaps ? 'LICENCE_OVERLAPS' : null;
}

/**
 * Who is too late to renew applies for a new licence, which begins when the one that he holds ends; any other begins with
 * the decision (ЗСУ чл. 146-156).
 */
export function firstDayOfNew(decidedOn: Day, held: readonly LicenceTerm[]): Day {
  const current = held.find((each) => isValidLicence(each, decidedOn) && isTooLateToRenew(each, decidedOn));
  return (current === undefined ? null : validTerm(current)?.until) ?? decidedOn;
}

const FIRST_YEAR_OF_REPORTS = 2025;

/** A provider reports for a year by 31 March of the next (ЗСУ чл. 111). */
export function providerReportDueOn(year: number): Day {
  return `${String(year + 1)}-03-31` as Day;
}

/**
 * The last year for which the report must be there on the day before a licence is renewed; null before the first year
 * whose reports are kept here (ЗСУ чл. 111 и 146-156). A term lapses when the calendar of working days says so.
 */
export function lastYearToReport(on: Day, lapsesOn: (dueOn: Day) => Day): number | null {
  const before = Number(on.slice(0, 4)) - 1;
  const year = lapsesOn(providerReportDueOn(before)) < on ? before : before - 1;
  return year < FIRST_YEAR_OF_REPORTS ? null : year;
}
