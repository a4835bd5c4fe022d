import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, plus, rounded, ZERO } from '../../../src/kernel/exact.js';
import {
  amountOf,
  amountPer,
  amountTimes,
  currencyOfYear,
  nothing,
  shownMoney,
  sumOfAmounts,
  valueIn,
} from '../../../src/money/rules/index.js';

const hundredths = (text: string) => BigInt(text.replace('.', ''));
const apart = (a: string, b: string) => {
  const difference = hundredths(a) - hundredths(b);
  return difference < 0n ? -difference : difference;
};
const toTheStotinka = fc
  .bigInt({ min: 0n, max: 10n ** 14n })
  .map((stotinki) => rounded({ over: stotinki, under: 100n }, 2));

describe('an amount', () => {
  it('is in levs up to 2025 and in euro from 2026', () => {
    expect([2022, 2025, 2026, 2030].map(currencyOfYear)).toEqual(['BGN', 'BGN', 'EUR', 'EUR']);
  });

  it.each([
    ['1.95583', 'BGN', 2025, '1.96', '1.96', '1.00'],
    ['1', 'EUR', 2026, '1.00', '1.96', '1.00'],
    ['8096', 'BGN', 2025, '8096.00', '8096.00', '4139.42'],
    ['100', 'EUR', 2026, '100.00', '195.58', '100.00'],
    ['378008.50', 'BGN', 2017, '378008.50', '378008.50', '193272.68'],
  ] as const)('%s %s of %i is %s, %s levs, %s euro', (written, currency, year, amount, inBgn, inEur) => {
    expect(shownMoney(amountOf(written, currency, year))).toEqual({ amount, currency, year, inBgn, inEur });
  });

  it('comes back within a stotinka when it is written in euro in between', () => {
    fc.assert(
      fc.property(toTheStotinka, (levs) => {
        const { inEur } = shownMoney(amountOf(levs, 'BGN', 2025));
        expect(apart(shownMoney(amountOf(inEur, 'EUR', 2026)).inBgn, levs)).toBeLessThanOrEqual(1n);
      }),
    );
  });

  it('comes back to the cent when it is written in levs in between: a stotinka is finer than a cent', () => {
    fc.assert(
      fc.property(toTheStotinka, (euro) => {
        const { inBgn } = shownMoney(amountOf(euro, 'EUR', 2026));
        expect(shownMoney(amountOf(inBgn, 'BGN', 2025)).inEur).toBe(euro);
      }),
    );
  });

  it('is the same exactly, there and back, as long as nothing is rounded', () => {
    fc.assert(
      fc.property(toTheStotinka, (levs) => {
        const value = valueIn({ value: exact(levs), currency: 'BGN' }, 'EUR');
        expect(valueIn({ value, currency: 'EUR' }, 'BGN')).toEqual(exact(levs));
      }),
    );
  });
});

describe('amounts together', () => {
  it('are summed exactly and rounded once: rounded parts may be apart from it, by half a cent each at most', () => {
    const third = amountPer(amountOf('1', 'BGN', 2025), 3);
    const thirds = third === null ? [] : [third, third, third];
    expect(thirds.map((each) => shownMoney(each).amount)).toEqual(['0.33', '0.33', '0.33']);
    expect(shownMoney(sumOfAmounts(thirds) ?? nothing(2025)).amount).toBe('1.00');
    fc.assert(
      fc.property(fc.array(toTheStotinka, { minLength: 1, maxLength: 50 }), (levs) => {
        const amounts = levs.map((each) => amountOf(each, 'BGN', 2025));
        const whole = shownMoney(sumOfAmounts(amounts) ?? nothing(2025));
        const exactly = amounts.reduce((sum, { value }) => plus(sum, value), ZERO);
        expect(whole.inBgn).toBe(rounded(exactly, 2));
        expect(whole.inEur).toBe(rounded(valueIn({ value: exactly, currency: 'BGN' }, 'EUR'), 2));
        const parts = amounts.reduce((sum, each) => sum + hundredths(shownMoney(each).inEur), 0n);
        const difference = parts - hundredths(whole.inEur);
        expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(BigInt(levs.length + 1));
      }),
    );
  });

  it('of different years are in the money of the latest, whatever their order', () => {
    const amounts = [amountOf('195.583', 'BGN', 2025), amountOf('1', 'EUR', 2026), amountOf('1.95583', 'BGN', 2022)];
    const expected = { amount: '102.00', currency: 'EUR', year: 2026, inBgn: '199.49', inEur: '102.00' };
    for (const order of [amounts, amounts.toReversed()]) {
      expect(shownMoney(sumOfAmounts(order) ?? nothing(2025))).toEqual(expected);
    }
    expect(sumOfAmounts([])).toBeNull();
  });

  it('per head are nothing that can be said where there are no heads', () => {
    const amount = amountOf('10', 'BGN', 2025);
    expect(amountPer(amount, 0)).toBeNull();
    expect(amountPer(amount, null)).toBeNull();
    expect(shownMoney(amountTimes(amount, 3)).amount).toBe('30.00');
  });
});
