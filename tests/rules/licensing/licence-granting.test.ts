import { describe, expect, it } from 'vitest';
import { reportDueOn } from '../../../src/inspections/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import {
  firstDayOfNew,
  lastYearToReport,
  overlapRefusal,
  providerReportDueOn,
} from '../../../src/licensing/rules/index.js';
import { firstWorkingDayFrom } from '../../../src/platform/calendar/working-days.js';

const held = {
  validFrom: day('2022-03-01'),
  validUntil: day('2027-03-01'),
  terminatedOn: null,
  revokedOn: null,
};
const term = (from: string, until: string) => ({ from: day(from), until: day(until) });

describe('a licence for a service that its holder has another for (чл. 146-156)', () => {
  it.each([
    ['begins before that one ends', term('2027-02-28', '2032-02-28'), held, 'LICENCE_OVERLAPS'],
    ['begins when that one ends', term('2027-03-01', '2032-03-01'), held, null],
    ['ends when that one begins', term('2017-03-01', '2022-03-01'), held, null],
    ['lies within it', term('2024-01-01', '2025-01-01'), held, 'LICENCE_OVERLAPS'],
    ['begins after its revocation', term('2025-01-01', '2030-01-01'), { ...held, revokedOn: day('2025-01-01') }, null],
    [
      'begins before its termination',
      term('2025-01-01', '2030-01-01'),
      { ...held, terminatedOn: day('2025-01-02') },
      'LICENCE_OVERLAPS',
    ],
  ] as const)('%s: %#', (_, days, other, refusal) => {
    expect(overlapRefusal(days, [other])).toBe(refusal);
  });

  it('begins when that one ends where it is too late to renew it, and with the decision otherwise', () => {
    expect(firstDayOfNew(day('2026-12-02'), [held])).toBe('2027-03-01');
    expect(firstDayOfNew(day('2026-12-01'), [held])).toBe('2026-12-01');
    expect(firstDayOfNew(day('2027-03-01'), [held])).toBe('2027-03-01');
    expect(firstDayOfNew(day('2026-12-02'), [])).toBe('2026-12-02');
  });
});

describe('the yearly report that a renewal asks for (чл. 111)', () => {
  it('is due on the day that inspections know', () => {
    for (const year of [2024, 2025, 2031]) expect(providerReportDueOn(year)).toBe(reportDueOn('PROVIDER_REPORT', year));
  });

  it.each([
    ['2026-03-31', null],
    ['2026-04-01', 2025],
    ['2027-03-31', 2025],
    ['2027-04-01', 2026],
    // 31.03.2029 is a Saturday: the term lapses on Monday.
    ['2029-04-02', 2027],
    ['2029-04-03', 2028],
  ] as const)('on %s is that of %s', (on, year) => {
    expect(lastYearToReport(day(on), firstWorkingDayFrom)).toBe(year);
  });
});
