import { describe, expect, it } from 'vitest';
import { isLost, isOverdue, lastDayToFulfil } from '../../../src/inspections/rules/index.js';
import { day } from '../../../src/kernel/day.js';

const deadline = { deadlineOn: day('2026-03-31'), extendedDeadlineOn: null };
const extended = { ...deadline, extendedDeadlineOn: day('2026-06-30') };
const check = (text: string, result: 'FULFILLED' | 'PARTLY' | 'NOT_FULFILLED') => ({ checkedOn: day(text), result });

describe('a prescription', () => {
  it('has until its deadline, or until the extended day where one was given', () => {
    expect(lastDayToFulfil(deadline)).toBe('2026-03-31');
    expect(lastDayToFulfil(extended)).toBe('2026-06-30');
  });

  it('may be fulfilled on the day on which its term lapses, and is overdue on the next', () => {
    expect(isOverdue(day('2026-03-31'), [], day('2026-03-31'))).toBe(false);
    expect(isOverdue(day('2026-03-31'), [], day('2026-04-01'))).toBe(true);
  });

  it('is not overdue once a check found it fulfilled, and not before that check', () => {
    const checks = [check('2026-04-10', 'PARTLY'), check('2026-05-10', 'FULFILLED')];
    expect(isOverdue(day('2026-03-31'), checks, day('2026-05-09'))).toBe(true);
    expect(isOverdue(day('2026-03-31'), checks, day('2026-05-10'))).toBe(false);
  });

  it.each([
    ['no extra term was given', deadline, [check('2026-07-02', 'NOT_FULFILLED')], '2026-07-03', false],
    ['its extra term still runs', extended, [check('2026-07-01', 'NOT_FULFILLED')], '2026-06-30', false],
    ['no check was made after it', extended, [check('2026-06-30', 'NOT_FULFILLED')], '2026-07-03', false],
    ['the check after it found it fulfilled', extended, [check('2026-07-01', 'FULFILLED')], '2026-07-03', false],
    ['the check after it found it fulfilled in part', extended, [check('2026-07-01', 'PARTLY')], '2026-07-03', true],
    ['that check is not made yet', extended, [check('2026-07-05', 'PARTLY')], '2026-07-03', false],
  ] as const)('where %s, is lost or not', (_, terms, checks, on, lost) => {
    expect(isLost(terms, lastDayToFulfil(terms), checks, day(on))).toBe(lost);
  });
});
