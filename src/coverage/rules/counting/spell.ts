import { type Day } from '../../../kernel/day.js';
import { contains, type Interval } from '../../../kernel/interval.js';

/** The unbroken stretch of days around `day` that the intervals together cover; null when none covers it. */
export function spellAround(intervals: readonly Interval[], day: Day): Interval | null {
  return merged(intervals).find((spell) => contains(spell, day)) ?? null;
}

/** The stretch of days around `day` that none of the intervals covers; null when one covers it. */
export function gapAround(intervals: readonly Interval[], day: Day): { since: Day | null; until: Day | null } | null {
  if (intervals.some((interval) => contains(interval, day))) return null;
  const ends = intervals.flatMap(({ until }) => (until !== null && until <= day ? [until] : []));
  const starts = intervals.flatMap(({ from }) => (from > day ? [from] : []));
  return { since: ends.sort().at(-1) ?? null, until: starts.sort().at(0) ?? null };
}

/** The same days as few intervals, in order: what overlaps or touches becomes one. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const spells: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spells.at(-1);
    if (last !== undefined && (last.until === null || next.from <= last.until)) {
      spells[spells.length - 1] = { from: last.from, until: later(last.until, next.until) };
    } else spells.push(next);
  }
  return spells;
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a > b ? a : b;
}
