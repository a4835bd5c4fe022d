import { describe, expect, it } from 'vitest';
import { extensionRefusal, firstInspectionRefusal } from '../../../src/inspections/rules/index.js';
import { day } from '../../../src/kernel/day.js';

const row = { deadlineOn: day('2026-01-01'), extendedDeadlineOn: null };
const check = (text: string, result: 'FULFILLED' | 'PARTLY' | 'NOT_FULFILLED') => ({ checkedOn: day(text), result });
const unfulfilled = [check('2026-05-20', 'NOT_FULFILLED')];

describe('the extra term of a prescription (чл. 59)', () => {
  it.each([
    ['until a day that was over when it was decided', unfulfilled, '2026-06-01', '2026-01-02', 'EXTENSION_TERM'],
    ['until the day of the decision', unfulfilled, '2026-06-01', '2026-06-01', 'EXTENSION_TERM'],
    ['until the next day', unfulfilled, '2026-06-01', '2026-06-02', null],
    ['until three months from the decision', unfulfilled, '2026-06-01', '2026-09-01', null],
    ['until later', unfulfilled, '2026-06-01', '2026-09-02', 'EXTENSION_TERM'],
    ['before any check', [], '2026-06-01', '2026-08-01', 'NOT_CHECKED_YET'],
    ['before the check was made', unfulfilled, '2026-05-19', '2026-08-01', 'NOT_CHECKED_YET'],
    ['after a check that found a part', [check('2026-05-20', 'PARTLY')], '2026-06-01', '2026-08-01', null],
    [
      'after a check that found it fulfilled',
      [...unfulfilled, check('2026-05-21', 'FULFILLED')],
      '2026-06-01',
      '2026-08-01',
      'PRESCRIPTION_FULFILLED',
    ],
  ] as const)('%s: %#', (_, checks, decidedOn, until, refusal) => {
    expect(extensionRefusal(row, checks, day(decidedOn), day(until))).toBe(refusal);
  });

  it('is given once, and ends after the first term where that still runs', () => {
    const late = { ...row, deadlineOn: day('2026-07-01') };
    expect(extensionRefusal(late, unfulfilled, day('2026-06-01'), day('2026-07-01'))).toBe('EXTENSION_TERM');
    const twice = { ...row, extendedDeadlineOn: day('2026-03-01') };
    expect(extensionRefusal(twice, unfulfilled, day('2026-06-01'), day('2026-08-01'))).toBe('EXTENDED_ALREADY');
  });
});

describe('the first inspection (чл. 114-117)', () => {
  it.each([
    ['2026-01-15', '2026-04-14', 'FIRST_INSPECTION_TOO_EARLY'],
    ['2026-01-15', '2026-04-15', null],
    ['2026-01-15', '2026-12-01', null],
    [null, '2026-12-01', 'FIRST_INSPECTION_TOO_EARLY'],
  ] as const)('of a service that started on %s, made on %s: %s', (startsOn, on, refusal) => {
    expect(firstInspectionRefusal(startsOn === null ? null : day(startsOn), day(on))).toBe(refusal);
  });
});
