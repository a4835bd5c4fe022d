import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  cellsBetween,
  computeCoverage,
  type CoverageRow,
  rollUp,
  type RollUpStep,
  type RowStep,
  type Snapshot,
  timelineOfRow,
  timelineOfRows,
} from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';
import { aDay, LONG_AGO } from '../../../arbitraries/days.js';
import { aSnapshot } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';

/** Days in order; the first and the last are the ends of the period, the others lie within. */
const aPeriod = fc
  .uniqueArray(aDay, { minLength: 1, maxLength: 9 })
  .map((drawn) => [...drawn].sort())
  .map((days) => ({ from: days.at(0) ?? LONG_AGO, days }));

/** What a timeline shows of a row. */
function shown(row: CoverageRow | null | undefined): unknown {
  if (row === null || row === undefined) return null;
  const { maximumUsers, havePlaces, bounds, status } = row;
  return { maximumUsers, havePlaces, bounds, status };
}

function on<Step extends { readonly day: Day }>(steps: readonly Step[], day: Day): Step | undefined {
  return steps.findLast((step) => step.day <= day);
}

function coverageOf(snapshot: Snapshot, day: Day) {
  return computeCoverage(snapshot, day, { horizonDays: 0 });
}

describe('a timeline', () => {
  it('7. says of every day what the computation on that day says', () => {
    let changes = 0;
    fc.assert(
      fc.property(aSnapshot, aPeriod, (snapshot, { from, days }) => {
        const calendar = new Calendar(arrangeFacts(snapshot));
        const to = days.at(-1) ?? from;
        const hosts = snapshot.municipalities.map(({ code }) => code);
        const cells = cellsBetween(calendar, hosts, from, to);
        const timelines = cells.map((cell) => ({ cell, steps: timelineOfRow(calendar, cell, from, to) }));
        for (const day of days) {
          const { rows } = coverageOf(snapshot, day);
          for (const { cell, steps } of timelines) {
            const row = rows.find(
              ({ level, host, kind }) => level === cell.level && host === cell.host && kind === cell.kind,
            );
            expect(shown(on<RowStep>(steps, day)?.row)).toEqual(shown(row));
          }
          // No row of any day is without a timeline.
          expect(rows.every((row) => cells.some((cell) => cell.kind === row.kind && cell.host === row.host))).toBe(
            true,
          );
        }
        changes += timelines.reduce((sum, { steps }) => sum + steps.length - 1, 0);
      }),
      runs(200, 2_000),
    );
    expect(changes).toBeGreaterThan(200);
  });

  it('7. of many rows says of every day what they come to on that day', () => {
    fc.assert(
      fc.property(aSnapshot, aPeriod, fc.nat(), (snapshot, { from, days }, pick) => {
        const calendar = new Calendar(arrangeFacts(snapshot));
        const codes = snapshot.municipalities.map(({ code }) => code);
        const hosts = pick % 2 === 0 ? codes : codes.slice(0, 1);
        const steps = timelineOfRows(calendar, hosts, from, days.at(-1) ?? from);
        for (const day of days) {
          const { edition, rows } = coverageOf(snapshot, day);
          const expected = edition === null ? null : rollUp(rows.filter(({ host }) => hosts.includes(host)));
          expect(on<RollUpStep>(steps, day)?.rollUp).toEqual(expected);
        }
      }),
      runs(200, 2_000),
    );
  });

  it('has a step only where something differs, and names what begins or ends there', () => {
    fc.assert(
      fc.property(aSnapshot, aPeriod, (snapshot, { from, days }) => {
        const calendar = new Calendar(arrangeFacts(snapshot));
        const to = days.at(-1) ?? from;
        const hosts = snapshot.municipalities.map(({ code }) => code);
        for (const cell of cellsBetween(calendar, hosts, from, to)) {
          const steps = timelineOfRow(calendar, cell, from, to);
          expect(steps[0]).toMatchObject({ day: from, causes: [] });
          for (const [index, step] of steps.slice(1).entries()) {
            expect(shown(step.row)).not.toEqual(shown(steps[index]?.row));
            expect(step.causes.length).toBeGreaterThan(0);
            expect(step.causes.every(({ day }) => day === step.day)).toBe(true);
          }
        }
        const together = timelineOfRows(calendar, hosts, from, to);
        for (const [index, step] of together.slice(1).entries()) {
          expect(step.rollUp).not.toEqual(together[index]?.rollUp);
        }
      }),
      runs(100, 1_000),
    );
  });
});
