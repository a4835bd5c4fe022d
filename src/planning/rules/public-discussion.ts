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
 * A discussion begins no earlier than any of these days, the one that was recorded before among them: else the thirty days
 * could be over before anybody could read what is discussed. A draft of the Map is discussed anew after each of its changes;
 * what comes of the discussion of an annual plan may change the plan, and its beginning is not moved to an earlier day
 * (Наредба за планирането чл. 42, 48, 62).
 */
export function beginningRefusal(from: Day, notBefore: readonly (Day | null)[]): string | null {
  return notBefore.some((earliest) => earliest !== null && from < earliest) ? 'OUT_OF_ORDER' : null;
}

/** Before the discussion has run its days nothing is decided on what is discussed (Наредба за планирането чл. 42, 48, 62). */
export function discussionRefusal(from: Day | null, decidedOn: Day): string | null {
  if (from === null) return 'DISCUSSION_MISSING';
  return decidedOn < discussedUntil(from) ? 'DISCUSSION_RUNS' : null;
}
