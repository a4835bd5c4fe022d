import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellKey,
  type DraftedRow,
  draftEffect,
  type EntryFact,
  figuresOf,
  rollUp,
  rowsInOrder,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';
import { aSnapshotAndDay } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';
import { coverageOf, measure } from './asking.js';

const drafted = ({ id: _, edition: __, ...row }: EntryFact): DraftedRow => row;

/** The same country with these rows adopted as an edition that is in force from the day. */
function adopted(snapshot: Snapshot, on: Day, rows: readonly DraftedRow[]): Snapshot {
  const actNumber = 'adopted';
  return {
    ...snapshot,
    editions: [
      ...snapshot.editions.filter(({ effectiveFrom }) => effectiveFrom !== on),
      { id: actNumber, actNumber, effectiveFrom: on },
    ],
    entries: [
      ...snapshot.entries,
      ...rows.map((row, index) => ({ ...row, id: `a${String(index)}`, edition: actNumber })),
    ],
  };
}

const aDraft = aSnapshotAndDay.chain(([snapshot, on]) => {
  const [one] = snapshot.editions;
  const rows = snapshot.entries.filter(({ edition }) => edition === one?.actNumber).map(drafted);
  const changed = rows.map((row) =>
    fc.option(fc.nat(200), { freq: 5 }).map((maximumUsers) => ({ ...row, maximumUsers })),
  );
  return fc.tuple(
    fc.constant(snapshot),
    fc.constant(on),
    fc.tuple(...changed).chain((all) => fc.subarray(all)),
  );
});

describe('the effect of a draft of the Map', () => {
  it('is what coverage says once the draft is adopted', () => {
    fc.assert(
      fc.property(aDraft, ([snapshot, on, rows]) => {
        const before = coverageOf(snapshot, on);
        const effect = draftEffect(before, rows);
        const after = rowsInOrder(coverageOf(adopted(snapshot, on, rows), on));
        const { municipalitiesFallingShort, shortfallPlaces } = rollUp(after);
        expect(effect.after).toEqual({ municipalitiesFallingShort, shortfallPlaces });
        const isShort = (all: typeof after) =>
          new Set(all.filter(({ status }) => status === 'SHORTFALL').map(({ host }) => host));
        const [now, then] = [isShort(rowsInOrder(before)), isShort(after)];
        expect(effect.newlyShort).toEqual([...then.difference(now)].sort());
        expect(effect.relieved).toEqual([...now.difference(then)].sort());
        const figures = (rows: typeof after) => new Map(rows.map((row) => [cellKey(row), figuresOf(row)]));
        const [was, is] = [figures(rowsInOrder(before)), figures(after)];
        const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
          (key) => !isDeepStrictEqual(was.get(key), is.get(key)),
        );
        expect(effect.rows.map(cellKey).sort()).toEqual(differing.sort());
        for (const row of effect.rows) expect(figuresOf(row.after)).toEqual(is.get(cellKey(row)) ?? null);
        for (const { host, after: places } of effect.municipalities) {
          const own = after.filter((row) => row.host === host);
          expect(places).toBe(own.reduce((sum, row) => sum + row.shortfallPlaces, 0));
        }
      }),
      runs(150, 5_000),
    );
  });

  it('is nothing where the draft has the rows of the edition in force', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, on]) => {
        const inForce = measure(snapshot, on);
        fc.pre(inForce !== undefined);
        const rows = snapshot.entries.filter(({ edition }) => edition === inForce?.actNumber).map(drafted);
        const {
          newlyShort,
          relieved,
          municipalities,
          rows: differing,
          before,
          after,
        } = draftEffect(coverageOf(snapshot, on), rows);
        expect({ newlyShort, relieved, municipalities }).toEqual({ newlyShort: [], relieved: [], municipalities: [] });
        expect(differing.map((row) => [figuresOf(row.before), figuresOf(row.after)])).toEqual([]);
        expect(after).toEqual(before);
      }),
      runs(150, 5_000),
    );
  });
});
