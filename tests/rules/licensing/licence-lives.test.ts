import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import {
  appealDueOn,
  barredUnlicensedUntil,
  barredUntil,
  decisionDueOn,
  endOfTerm,
  enforcementRefusal,
  isOpenEnding,
  mendingDueOn,
  numberRefusal,
  startDueOn,
} from '../../../src/licensing/rules/index.js';

describe('the terms of licences (чл. 146-158)', () => {
  it('are counted from the day that the law names', () => {
    expect(mendingDueOn(day('2026-02-20'))).toBe('2026-03-06');
    expect(decisionDueOn('ISSUE', day('2026-12-31'))).toBe('2027-02-28');
    expect(decisionDueOn('RENEWAL', day('2026-12-31'))).toBe('2027-01-14');
    expect(startDueOn(day('2024-02-29'))).toBe('2025-02-28');
    expect(endOfTerm(day('2024-02-29'))).toBe('2029-02-28');
    expect(barredUntil(day('2026-01-15'), false)).toBe('2027-01-15');
    expect(barredUntil(day('2026-01-15'), true)).toBe('2029-01-15');
    expect(barredUnlicensedUntil(day('2026-01-15'))).toBe('2029-01-15');
  });

  it.each([
    ['Л-3129-1325/07.11.2022', null],
    ['Л-0000-1/01.02.2024', null],
    ['L-3129-1325/07.11.2022', 'LICENCE_NUMBER_FORM'],
    ['Л-3129/07.11.2022', 'LICENCE_NUMBER_FORM'],
  ])('know the number %s: %s', (number, refusal) => {
    expect(numberRefusal(number)).toBe(refusal);
  });

  it.each([
    [{ enforcedOn: null, appealOutcome: null }, true],
    [{ enforcedOn: null, appealOutcome: 'UPHELD' }, true],
    [{ enforcedOn: null, appealOutcome: 'REPEALED' }, false],
    [{ enforcedOn: day('2026-10-20'), appealOutcome: null }, false],
  ] as const)('leave an order with %o open: %s', (ending, isOpen) => {
    expect(isOpenEnding(ending)).toBe(isOpen);
  });

  it('to appeal lapse on a working day, and the order has effect only after it', () => {
    const [sunday, monday, tuesday] = [day('2026-10-25'), day('2026-10-26'), day('2026-10-27')];
    const ordered = { ...order, orderedOn: day('2026-10-11') };
    expect(appealDueOn(ordered.orderedOn)).toBe(sunday);
    expect(enforcementRefusal(ordered, monday, monday)).toBe('APPEAL_POSSIBLE');
    expect(enforcementRefusal(ordered, monday, tuesday)).toBeNull();
  });

  const order = {
    orderedOn: day('2026-10-01'),
    appealedOn: null,
    appealOutcome: null,
    appealDecidedOn: null,
    enforcedOn: null,
  };
  it.each([
    [{}, '2026-10-15', 'APPEAL_POSSIBLE'],
    [{}, '2026-10-16', null],
    [{ appealedOn: day('2026-10-10') }, '2027-10-16', 'APPEAL_PENDING'],
    [
      { appealedOn: day('2026-10-10'), appealOutcome: 'REPEALED', appealDecidedOn: day('2026-12-01') },
      '2026-12-02',
      'ORDER_REPEALED',
    ],
    [
      { appealedOn: day('2026-10-10'), appealOutcome: 'UPHELD', appealDecidedOn: day('2026-12-01') },
      '2026-12-01',
      null,
    ],
    [{ enforcedOn: day('2026-10-20') }, '2026-10-21', 'ENDING_ENFORCED'],
  ] as const)('let an order with %o have effect on %s: %s', (more, on, refusal) => {
    expect(enforcementRefusal({ ...order, ...more }, appealDueOn(order.orderedOn), day(on))).toBe(refusal);
  });
});
