import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../../src/inspections/rules/index.js';
import { day } from '../../../src/kernel/day.js';

const deadline = { deadlineOn: day('2026-03-31'), extendedDeadlineOn: null };
const check = (text: string, result: 'FULFILLED' | 'PARTLY' | 'NOT_FULFILLED') => ({ checkedOn: day(text), result });

describe('a prescription', () => {
  it('may be fulfilled on its last day, and is overdue on the next', () => {
    expect(isOverdue(deadline, [], day('2026-03-31'))).toBe(false);
    expect(isOverdue(deadline, [], day('2026-04-01'))).toBe(true);
  });

  it('has until the extended day where one was given', () => {
    const extended = { ...deadline, extendedDeadlineOn: day('2026-06-30') };
    expect(isOverdue(extended, [], day('2026-06-30'))).toBe(false);
    expect(isOverdue(extended, [], day('2026-07-01'))).toBe(true);
  });

  it('is not overdue once a check found it fulfilled, and not before that check', () => {
    const checks = [check('2026-04-10', 'PARTLY'), check('2026-05-10', 'FULFILLED')];
    expect(isOverdue(deadline, checks, day('2026-05-09'))).toBe(true);
    expect(isOverdue(deadline, checks, day('2026-05-10'))).toBe(false);
  });
});
