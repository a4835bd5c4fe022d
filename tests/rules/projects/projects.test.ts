import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import {
  grantOf,
  moneyRefusal,
  moneyUntil,
  type ProjectCounted,
  staffTotal,
  termRefusal,
} from '../../../src/projects/rules/index.js';

const money = (amount: string | null, grantAmount: string | null, grantSharePercent: string | null) => ({
  ...{ amount, grantAmount, grantSharePercent },
});

describe('the grant', () => {
  it('is the stated one, else its share of the whole to the last stotinka, else not known', () => {
    expect(grantOf(money('378008.50', null, '100'))).toBe('378008.50');
    expect(grantOf(money(null, '49128', null))).toBe('49128.00');
    expect(grantOf(money('100.01', null, '85'))).toBe('85.01');
    expect(grantOf(money('0.10', null, '85'))).toBe('0.09');
    expect(grantOf(money('100', null, null))).toBeNull();
    expect(grantOf(money(null, null, '85'))).toBeNull();
  });

  it('fits the whole and its share, and every amount has a currency', () => {
    expect(moneyRefusal(money('100', '85', '85'), 'BGN')).toBeNull();
    expect(moneyRefusal(money(null, null, '85'), null)).toBeNull();
    expect(moneyRefusal(money('100', '86', '85'), 'BGN')).toBe('GRANT_MISMATCH');
    expect(moneyRefusal(money('100', '101', null), 'EUR')).toBe('GRANT_MISMATCH');
    expect(moneyRefusal(money('100', null, null), null)).toBe('CURRENCY_OF_AMOUNT');
    expect(moneyRefusal(money(null, null, null), 'EUR')).toBe('CURRENCY_OF_AMOUNT');
    for (const wrong of ['-1', '0', '1.234', '1234567890123']) {
      expect(moneyRefusal(money(wrong, null, null), 'BGN')).toBe('AMOUNT_FORM');
    }
    expect(moneyRefusal(money('100', null, '100.01'), 'BGN')).toBe('AMOUNT_FORM');
  });
});

describe('the term', () => {
  const term = (startsOn: string | null, endsOn: string | null, months: number | null) =>
    termRefusal({
      startsOn: startsOn === null ? null : day(startsOn),
      endsOn: endsOn === null ? null : day(endsOn),
      months,
    });

  it('of so many months ends on the same day of the month, or the day before', () => {
    expect(term('2017-04-18', '2018-10-18', 18)).toBeNull();
    expect(term('2017-04-18', '2018-10-17', 18)).toBeNull();
    expect(term('2017-04-18', '2018-10-19', 18)).toBe('TERM_MISMATCH');
    expect(term('2016-04-18', '2018-10-18', 18)).toBe('TERM_MISMATCH');
    expect(term('2017-04-18', '2017-04-18', null)).toBe('TERM_MISMATCH');
    expect(term(null, '2024-04-13', 12)).toBeNull();
  });

  it('is followed by the money of the latest agreement', () => {
    const until = (continuesUntil: string) => ({ continuesUntil: day(continuesUntil) });
    expect(moneyUntil(day('2026-12-31'), [])).toBe('2026-12-31');
    expect(moneyUntil(day('2026-12-31'), [until('2027-12-31'), until('2027-06-30')])).toBe('2027-12-31');
  });
});

describe('all staff together', () => {
  const count = (counted: ProjectCounted, persons: number | null) => ({
    ...{ counted, persons, personsSuppressed: persons === null },
  });

  it('are the roles without the participants', () => {
    const counts = [count('PARTICIPANTS', 130), count('PERSONAL_ASSISTANT', 20), count('SOCIAL_ASSISTANT', 6)];
    expect(staffTotal([...counts, count('HOME_HELPER', 10)])).toEqual({
      ...{ persons: 36, isSuppressed: false, atLeast: 36, atMost: 36 },
    });
  });

  it('are not told where that would tell a role that is suppressed, and not zero where none is counted', () => {
    expect(staffTotal([count('SOCIAL_ASSISTANT', 6), count('OTHER_STAFF', null)])).toEqual({
      ...{ persons: null, isSuppressed: true, atLeast: 7, atMost: 10 },
    });
    expect(staffTotal([count('PARTICIPANTS', 130)])).toEqual({
      ...{ persons: null, isSuppressed: false, atLeast: null, atMost: null },
    });
  });
});
