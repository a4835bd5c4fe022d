import { addDays, type Day } from '../../kernel/day.js';

const DAYS = 30;

/** What is put forward in public is discussed for thirty days: the first day after them (Наредба за планирането чл. 42, 48, 62). */
export function discussedUntil(from: Day): Day {
  return addDays(from, DAYS);
}

/** The last day of the discussion (Наредба за планирането чл. 42, 48, 62). */
export function lastDayOfDiscussion(from: Day): Day {
  return addDays(discussedUntil(from), -1);
}

/**
 * Once recorded, a discussion begins no earlier than recorded, and never before the last change of what is discussed: else
 * the thirty days could be over before anybody could read it (Наредба за планирането чл. 42, 48, 62).
 */
export function beginningRefusal(from: Day, notBefore: readonly (Day | null)[]): string | null {
  return notBefore.some((earliest) => earliest !== null && from < earliest) ? 'OUT_OF_ORDER' : null;
}

/** Before the discussion has run its days nothing is decided on what is discussed (Наредба за планирането чл. 42, 48, 62). */
export function discussionRefusal(from: Day | null, decidedOn: Day): string | null {
  if (from === null) return 'DISCUSSION_MISSING';
  return decidedOn < discussedUntil(from) ? 'DISCUSSION_RUNS' : null;
}
