import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, parseDay } from '../../../src/kernel/day.js';

describe('a day', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text);
    expect(day(text)).toBe(text);
  });

  it.each([
    ...['2026-02-29', '2026-02-30', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...['', '2026', '2026-1-1', '26-01-01', '20260101', '2026/01/01', '01.01.2026', ' 2026-01-01', '2026-01-01 '],
    ...[
      '2026-01-01\n',
      '2026-01-01T00:00:00Z',
      '-2026-01-01',
      '+002026-01-01',
      '+010000-01',
      '２０２６-01-01',
      'yesterday',
    ],
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow(RangeError);
  });

  it('moves over the ends of months and years, and over the nights on which clocks change', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
    expect(addDays(day('2026-05-01'), 0)).toBe('2026-05-01');
  });

  it('compares as it is written, and comes back when moved there and back', () => {
    const moved = fc.tuple(fc.integer({ min: -300_000, max: 300_000 }), fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(moved, ([offset, days]) => {
        const from = addDays(day('2026-01-01'), offset);
        const to = addDays(from, days);
        expect(from < to).toBe(true);
        expect(addDays(to, -days)).toBe(from);
        expect(parseDay(to)).toBe(to);
      }),
    );
  });
});
