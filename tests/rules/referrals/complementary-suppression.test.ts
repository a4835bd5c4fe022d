import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOfSum,
  type Counted,
  type Published,
  type PublishedTable,
  suppressCorrected,
  suppressTable,
} from '../../../src/referrals/rules/index.js';

const tableOf = (...counts: readonly number[]): readonly Counted[] =>
  counts.map((count, index) => ({ key: String.fromCharCode(97 + index), count }));
const shown = (part: Published) => (part.isSuppressed ? null : part.value);
const cellsOf = ({ cells }: PublishedTable) => [...cells.values()].map(shown);
const textOf = ({ cells, total }: PublishedTable) => JSON.stringify([[...cells.values()], total]);

describe('small counts and what would give them away (чл. 86)', () => {
  it('are published where nobody is small, and nobody at all is published as well', () => {
    expect(cellsOf(suppressTable(tableOf(0, 5, 12)))).toEqual([0, 5, 12]);
    expect(shown(suppressTable(tableOf(0, 5, 12)).total)).toBe(17);
  });
  it('take with them the smallest of the others, where the total would leave one value', () => {
    const { cells, total } = suppressTable(tableOf(3, 9, 30, 0));
    expect([...cells.values()]).toEqual([
      { isSuppressed: true, least: 1, most: 11 },
      { isSuppressed: true, least: 1, most: 11 },
      { isSuppressed: false, value: 30 },
      { isSuppressed: false, value: 0 },
    ]);
    expect(shown(total)).toBe(42);
  });
  it('protect each other where there are several', () => {
    expect(cellsOf(suppressTable(tableOf(2, 3, 30)))).toEqual([null, null, 30]);
  });
  it('do not where their sum says what each is: twice one, twice four', () => {
    expect(cellsOf(suppressTable(tableOf(1, 1, 9, 30)))).toEqual([null, null, null, 30]);
    expect(cellsOf(suppressTable(tableOf(4, 4, 9, 30)))).toEqual([null, null, null, 30]);
    expect(cellsOf(suppressTable(tableOf(1, 5, 30)))).toEqual([null, null, null]);
  });
  it('take all that are equal, so that no order says which was chosen', () => {
    expect(cellsOf(suppressTable(tableOf(3, 6, 6, 30)))).toEqual([null, null, null, 30]);
  });
  it('take the total where nothing else is left, and a small total is not published', () => {
    expect(suppressTable(tableOf(3, 0)).total).toEqual({ isSuppressed: true, least: 1, most: 4 });
    expect(suppressTable(tableOf(1, 5)).total).toEqual({ isSuppressed: true, least: 2, most: null });
    expect(suppressTable(tableOf(1, 2)).total).toEqual({ isSuppressed: true, least: 2, most: 8 });
  });
});

/** All tables of so many cells with counts up to nine. */
function* tables(size: number, most = 9): Generator<readonly number[], void> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const rest of tables(size - 1, most)) for (let count = 0; count <= most; count += 1) yield [count, ...rest];
}

describe('whoever knows the rule and everything that is published', () => {
  it.each([1, 2, 3, 4, 5])('finds two tables at least for each suppressed count, of %i cells', (size) => {
    const most = size === 5 ? 7 : 9;
    const alike = new Map<string, (readonly number[])[]>();
    for (const counts of tables(size, most)) {
      const text = textOf(suppressTable(tableOf(...counts)));
      alike.set(text, [...(alike.get(text) ?? []), counts]);
    }
    for (const [text, found] of alike) {
      const { cells } = suppressTable(tableOf(...(found[0] ?? [])));
      [...cells.values()].forEach((cell, index) => {
        const values = new Set(found.map((counts) => counts[index]));
        if (cell.isSuppressed) expect({ text, values: values.size > 1 }).toEqual({ text, values: true });
        else expect(values.size).toBe(1);
      });
    }
  });
});

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })), {
  minLength: 1,
  maxLength: 30,
});

describe('what is published of any table', () => {
  it('never holds a small count, and its bounds are true', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { cells, total } = suppressTable(tableOfMany(all));
        const told = [...cells.values(), total];
        const true_ = [...all, all.reduce((sum, each) => sum + each, 0)];
        told.forEach((part, index) => {
          const value = true_[index] ?? NaN;
          if (part.isSuppressed) {
            expect(part.least).toBeLessThanOrEqual(value);
            if (part.most !== null) expect(part.most).toBeGreaterThanOrEqual(value);
          } else {
            expect(part.value).toBe(value);
            expect(value === 0 || value >= 5).toBe(true);
          }
        });
      }),
    );
  });
  it('leaves each suppressed count two values at least, by the bounds and the total', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { cells, total } = suppressTable(tableOfMany(all));
        const hidden = [...cells.values()].flatMap((cell) => (cell.isSuppressed ? [cell] : []));
        const told = [...cells.values()].reduce((sum, cell) => sum + (cell.isSuppressed ? 0 : cell.value), 0);
        for (const cell of hidden) {
          if (total.isSuppressed) {
            expect(cell.most === null || cell.most > cell.least).toBe(true);
            continue;
          }
          const left = total.value - told;
          const others = hidden.filter((each) => each !== cell);
          const least = Math.max(cell.least, left - others.reduce((sum, each) => sum + (each.most ?? Infinity), 0));
          const most = Math.min(cell.most ?? Infinity, left - others.reduce((sum, each) => sum + each.least, 0));
          expect(most).toBeGreaterThan(least);
        }
      }),
    );
  });
  it('does not depend on the order in which the counts stand', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const table = tableOfMany(all);
        const [one, other] = [suppressTable(table), suppressTable(table.toReversed())];
        for (const [key, cell] of one.cells) expect(other.cells.get(key)).toEqual(cell);
        expect(other.total).toEqual(one.total);
      }),
    );
  });
});

const tableOfMany = (all: readonly number[]) => all.map((count, index) => ({ key: `k${String(index)}`, count }));

describe('a table that is corrected', () => {
  it('keeps suppressed what was, and tells no total that could be compared with the first', () => {
    const { cells, total } = suppressCorrected(tableOf(8, 9, 30, 2), new Set(['a', 'b']));
    expect([...cells.values()]).toEqual([
      { isSuppressed: true, least: 0, most: null },
      { isSuppressed: true, least: 0, most: null },
      { isSuppressed: false, value: 30 },
      { isSuppressed: true, least: 1, most: 4 },
    ]);
    expect(total).toEqual({ isSuppressed: true, least: 31, most: null });
  });
  it('tells everything where nothing ever was small', () => {
    expect(shown(suppressCorrected(tableOf(6, 9), new Set()).total)).toBe(15);
  });
  it('tells nothing of what changed: whoever compares it with the first finds every value as likely', () => {
    const correction = fc.tuple(
      counts,
      fc.integer({ min: 0, max: 29 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(correction, ([all, index, large, one, other]) => {
        const at = index % all.length;
        const first = suppressTable(tableOfMany(all));
        const hidden = new Set([...first.cells].filter(([, { isSuppressed }]) => isSuppressed).map(([key]) => key));
        const second = (now: number) => {
          const changed = all.map((count, each) => (each === at ? now : count));
          return textOf(suppressCorrected(tableOfMany(changed), hidden));
        };
        // A count that was told may become small; of one that was suppressed nothing is told, whatever it becomes.
        expect(second(one)).toBe(second(other));
        if (hidden.has(`k${String(at)}`)) expect(second(large)).toBe(second(one));
        for (const key of hidden) {
          const cell = suppressCorrected(tableOfMany(all), hidden).cells.get(key);
          expect(cell).toEqual({ isSuppressed: true, least: 0, most: null });
        }
      }),
    );
  });
});

describe('a total of totals', () => {
  it('is told where all are, else lies within their bounds, and has no upper one where some are missing', () => {
    const told: Published = { isSuppressed: false, value: 12 };
    const hidden: Published = { isSuppressed: true, least: 1, most: 4 };
    expect(boundsOfSum([told, told], false)).toEqual({ isSuppressed: false, value: 24 });
    expect(boundsOfSum([told, hidden], false)).toEqual({ isSuppressed: true, least: 13, most: 16 });
    expect(boundsOfSum([told], true)).toEqual({ isSuppressed: true, least: 12, most: null });
  });
});
