import { type Day } from '../../kernel/day.js';
import { type FollowUpResult } from './follow-up-result.js';

export type Deadline = { readonly deadlineOn: Day; readonly extendedDeadlineOn: Day | null };
export type FollowUp = { readonly checkedOn: Day; readonly result: FollowUpResult };

/** Overdue when its last day, extended or not, has passed and no check by then found it fulfilled (ЗСУ чл. 59 и 60). */
export function isOverdue(
  { deadlineOn, extendedDeadlineOn }: Deadline,
  followUps: readonly FollowUp[],
  day: Day,
): boolean {
  if (day <= (extendedDeadlineOn ?? deadlineOn)) return false;
  return !followUps.some(({ checkedOn, result }) => result === 'FULFILLED' && checkedOn <= day);
}
