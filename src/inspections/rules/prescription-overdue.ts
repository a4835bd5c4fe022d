import { type Day } from '../../kernel/day.js';
import { type FollowUpResult } from './follow-up-result.js';

export type Deadline = { readonly deadlineOn: Day; readonly extendedDeadlineOn: Day | null };
export type FollowUp = { readonly checkedOn: Day; readonly result: FollowUpResult };

/** The last day to fulfil it, extended or not, by the calendar (ЗСУ чл. 59). */
export function lastDayToFulfil({ deadlineOn, extendedDeadlineOn }: Deadline): Day {
  return extendedDeadlineOn ?? deadlineOn;
}

/**
 * Overdue when its term has lapsed, which is on a working day, and no check by then found it fulfilled (ЗСУ чл. 59 и 60).
 */
export function isOverdue(lapsesOn: Day, followUps: readonly FollowUp[], day: Day): boolean {
  if (day <= lapsesOn) return false;
  return !followUps.some(({ checkedOn, result }) => result === 'FULFILLED' && checkedOn <= day);
}

/** The extra term has lapsed and the latest check after it did not find it fulfilled (ЗСУ чл. 59 и 60). */
export function isLost(
  { extendedDeadlineOn }: Deadline,
  lapsesOn: Day,
  followUps: readonly FollowUp[],
  day: Day,
): boolean {
  const latest = latestBy(followUps, day);
  const isCheckedSince = latest !== undefined && latest.checkedOn > lapsesOn;
  return extendedDeadlineOn !== null && day > lapsesOn && isCheckedSince && latest.result !== 'FULFILLED';
}

/** The last check that was made by the day. */
export function latestBy(followUps: readonly FollowUp[], day: Day): FollowUp | undefined {
  return followUps
    .filter(({ checkedOn }) => checkedOn <= day)
    .toSorted((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1))[0];
}
