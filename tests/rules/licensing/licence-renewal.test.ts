import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { isTooLateToRenew, renewalDueOn } from '../../../src/licensing/rules/index.js';

describe('the renewal of a licence', () => {
  it.each([
    // Printed "valid to 30.09.2026".
    ['2026-10-01', '2026-07-01'],
    ['2027-01-15', '2026-10-15'],
    // Where the month is shorter, its last day.
    ['2026-05-31', '2026-02-28'],
    ['2028-05-31', '2028-02-29'],
  ])('of one that is not valid from %s on is asked for by %s', (validUntil, applyBy) => {
    expect(renewalDueOn({ validUntil: day(validUntil) })).toBe(applyBy);
  });

  it('can still be asked for on that day, and not on the day after', () => {
    const licence = { validUntil: day('2026-10-01') };
    expect(isTooLateToRenew(licence, day('2026-07-01'))).toBe(false);
    expect(isTooLateToRenew(licence, day('2026-07-02'))).toBe(true);
  });
});
