import { describe, expect, it } from 'vitest';
import { moneyTotal, projectMoney, shownMoney } from '../../../src/money/rules/index.js';

const sums = (more: object = {}) => ({
  ...{ currency: 'BGN' as const, projects: 2, amounts: 1, amount: '378008.50', grants: 2, grant: '427136.50' },
  ...{ provenances: ['OFFICIAL' as const], ...more },
});

describe('the money of projects together (чл. 41)', () => {
  it('is the exact sum of what is stated, and counts what is not', () => {
    const money = projectMoney([sums(), sums({ currency: null, amounts: 0, amount: null, grants: 0, grant: null })]);
    expect(money).toMatchObject({
      projects: 4,
      amount: { stated: 1, notStated: 3 },
      grant: { stated: 2, notStated: 2 },
    });
    const grant = money?.grant.amount ?? null;
    expect(grant === null ? null : shownMoney(grant)).toEqual({
      ...{ amount: '427136.50', currency: 'BGN', year: null, inBgn: '427136.50', inEur: '218391.42' },
    });
  });

  it('is in euro where any of it is, without rounding in between', () => {
    const { amount } = moneyTotal([
      { currency: 'BGN', count: 1, amounts: 1, sum: '1.95583' },
      { currency: 'EUR', count: 1, amounts: 1, sum: '1.00' },
    ]);
    expect(amount === null ? null : shownMoney(amount)).toMatchObject({
      amount: '2.00',
      currency: 'EUR',
      inBgn: '3.91',
    });
  });

  it('is not known where nothing is stated, and is nothing of which one could speak where there are none', () => {
    const unknown = [{ currency: null, count: 3, amounts: 0, sum: null }];
    expect(moneyTotal(unknown)).toEqual({ amount: null, stated: 0, notStated: 3 });
    expect(projectMoney([])).toBeNull();
  });

  it('carries the weakest provenance', () => {
    expect(projectMoney([sums(), sums({ provenances: ['OFFICIAL', 'SYNTHETIC'] })])?.provenance).toBe('SYNTHETIC');
  });
});
