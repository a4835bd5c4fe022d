import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  type Cell,
  cellsBetween,
  type ChangeCause,
  changesBetween,
  type CoverageChanges,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';
import { aDay } from '../../../arbitraries/days.js';
import { aSnapshot } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';

const threeDays = fc.tuple(aDay, aDay, aDay).map((days) => [...days].sort() as [Day, Day, Day]);

function arranged(snapshot: Snapshot, from: Day, to: Day): { calendar: Calendar; cells: readonly Cell[] } {
  const calendar = new Calendar(arrangeFacts(snapshot));
  const hosts = snapshot.municipalities.map(({ code }) => code);
  return { calendar, cells: cellsBetween(calendar, hosts, from, to) };
}

/** What each cause changed of each row, of what it has and of its maximum. */
function byRowAndCause({ rows }: CoverageChanges): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    rows.flatMap(({ level, host, kind, parts }) =>
      parts
        .filter(({ havePlaces, maximumUsers }) => havePlaces !== 0 || maximumUsers !== 0)
        .map((part) => [`${level} ${host} ${kind} ${part.cause}`, [part.havePlaces, part.maximumUsers]] as const),
    ),
  );
}

describe('changes between two days', () => {
  it('have parts that add up to what the row has, to its maximum and to its missing places', () => {
    const seen = new Set<ChangeCause>();
    fc.assert(
      fc.property(aSnapshot, threeDays, (snapshot, [from, , to]) => {
        const { calendar, cells } = arranged(snapshot, from, to);
        const { rows, totals, shortfallPlaces } = changesBetween(calendar, cells, from, to);
        for (const cell of cells) {
          const parts =
            rows.find((row) => row.level === cell.level && row.host === cell.host && row.kind === cell.kind)?.parts ??
            [];
          const sum = (of: 'havePlaces' | 'maximumUsers' | 'shortfallPlaces') =>
            parts.reduce((total, part) => total + part[of], 0);
          const [before, after] = [calendar.on(from), calendar.on(to)];
          expect(sum('havePlaces')).toBe(after.have(cell) - before.have(cell));
          const stated = [before.entry(cell), after.entry(cell)].map((one) => one?.maximumUsers);
          const isStatedThroughout = snapshot.entries.every(({ maximumUsers }) => maximumUsers !== null);
          if (isStatedThroughout) expect(sum('maximumUsers')).toBe((stated[1] ?? 0) - (stated[0] ?? 0));
          const missing = (country: typeof before) => country.row(cell)?.shortfallPlaces ?? 0;
          expect(sum('shortfallPlaces')).toBe(missing(after) - missing(before));
          for (const part of parts) {
            seen.add(part.cause);
            expect(part.events.reduce((total, { havePlaces }) => total + havePlaces, 0)).toBe(part.havePlaces);
          }
        }
        const country = (day: Day) =>
          cells.reduce((total, cell) => total + (calendar.on(day).row(cell)?.shortfallPlaces ?? 0), 0);
        expect(shortfallPlaces).toBe(country(to) - country(from));
        expect(totals.reduce((total, each) => total + each.shortfallPlaces, 0)).toBe(shortfallPlaces);
      }),
      runs(300, 3_000),
    );
    // Every cause that can be met at all was met.
    for (const cause of ['EDITION', 'PLACES', 'LICENCE_EXPIRED', 'AGREEMENT', 'BACKING', 'EXEMPTION'] as const) {
      expect(seen).toContain(cause);
    }
  });

  it('8. add up over a division of the period, cause by cause', () => {
    fc.assert(
      fc.property(aSnapshot, threeDays, (snapshot, [a, b, c]) => {
        const { calendar, cells } = arranged(snapshot, a, c);
        const whole = byRowAndCause(changesBetween(calendar, cells, a, c));
        const left = byRowAndCause(changesBetween(calendar, cells, a, b));
        const right = byRowAndCause(changesBetween(calendar, cells, b, c));
        for (const key of new Set([...whole.keys(), ...left.keys(), ...right.keys()])) {
          const [l, r, w] = [left, right, whole].map((each) => each.get(key) ?? [0, 0]);
          expect([(l?.[0] ?? 0) + (r?.[0] ?? 0), (l?.[1] ?? 0) + (r?.[1] ?? 0)], key).toEqual(w);
        }
      }),
      runs(300, 3_000),
    );
  });
});
