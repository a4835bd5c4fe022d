import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { contains } from '../../../src/kernel/interval.js';

describe('an interval', () => {
  const closed = { from: day('2026-03-01'), until: day('2026-07-01') };
  const open = { from: day('2026-03-01'), until: null };

  it.each([
    ['2026-02-28', false, false],
    ['2026-03-01', true, true],
    ['2026-06-30', true, true],
    ['2026-07-01', false, true],
    ['9999-12-31', false, true],
  ])('holds its first day and not its end: %s is in the closed one %s, in the open one %s', (on, inClosed, inOpen) => {
    expect(contains(closed, day(on))).toBe(inClosed);
    expect(contains(open, day(on))).toBe(inOpen);
  });

  it('that ends where it begins holds no day', () => {
    const empty = { from: day('2026-03-01'), until: day('2026-03-01') };
    expect(contains(empty, day('2026-03-01'))).toBe(false);
  });
});
