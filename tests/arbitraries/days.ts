import fc, { type Arbitrary } from 'fast-check';
import { addDays, day, type Day } from '../../src/kernel/day.js';
import { type Interval } from '../../src/kernel/interval.js';

/** Few days, two of them neighbours, so that intervals touch, meet and overlap instead of missing one another. */
const BOUNDARIES = ['2026-01-01', '2026-01-02', '2026-03-01', '2026-06-30', '2026-10-01', '2027-01-01'].map(day);
export const LONG_AGO = day('2020-01-01');

/** Before everything else: no drawn spell begins on it. */
export const EARLIEST = day('2019-01-01');
export const always: Interval = { from: LONG_AGO, until: null };

export const aBoundary: Arbitrary<Day> = fc.constantFrom(...BOUNDARIES);

/** The day of the question: a boundary, the day before it, or the day after. */
export const aDay: Arbitrary<Day> = fc
  .tuple(fc.constantFrom(...BOUNDARIES), fc.constantFrom(0, -1, 1))
  .map(([boundary, days]) => addDays(boundary, days));

export const aSpell: Arbitrary<Interval> = fc
  .tuple(fc.constantFrom(LONG_AGO, LONG_AGO, ...BOUNDARIES), fc.constantFrom(null, null, ...BOUNDARIES))
  .map(([from, until]) => ({ from, until: until === null || from < until ? until : null }));

/** Most often as long as anybody can remember; sometimes a spell. */
export const aLastingSpell: Arbitrary<Interval> = fc.oneof(
  { arbitrary: fc.constant(always), weight: 3 },
  { arbitrary: aSpell, weight: 2 },
);

/** Spells of one thing that never overlap, each with its value; some of them touch, some leave a gap. */
export function successiveSpells<T>(value: Arbitrary<T>): Arbitrary<readonly (Interval & { readonly value: T })[]> {
  const starts = fc.uniqueArray(fc.constantFrom(LONG_AGO, LONG_AGO, ...BOUNDARIES), { minLength: 1, maxLength: 3 });
  const gaps = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  return fc.tuple(starts, gaps, fc.tuple(value, value, value)).map(([days, endsEarly, values]) => {
    const inOrder = [...days].sort();
    return inOrder.flatMap((from, index) => {
      const next = inOrder[index + 1] ?? null;
      const between = BOUNDARIES.filter((each) => each > from && (next === null || each < next));
      const until = endsEarly[index] === true ? (between.at(-1) ?? next) : next;
      const [value] = values.slice(index, index + 1);
      return value === undefined ? [] : [{ from, until, value }];
    });
  });
}
