import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy, exact, plus, rounded, times, whole, ZERO } from '../../../src/kernel/exact.js';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, digits]) => rounded(dividedBy({ over: units, under: 1n }, exact(`1${'0'.repeat(digits)}`)), digits));

describe('an exact number', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['1.004999999999', 2, '1.00'],
    ['-0.004', 2, '0.00'],
    ['0.5', 0, '1'],
    ['1234567890123456789.125', 2, '1234567890123456789.13'],
    ['7', 2, '7.00'],
  ])('%s to %i digits is %s: a half goes away from zero', (written, digits, expected) => {
    expect(rounded(exact(written), digits)).toBe(expected);
  });

  it('is no text that is not a decimal number, and nothing is divided by zero', () => {
    for (const text of ['', '1,5', '1e3', '.5', '5.']) expect(() => exact(text), text).toThrow(RangeError);
    expect(() => dividedBy(whole(1), ZERO)).toThrow(RangeError);
  });

  it('loses nothing: a third three times is one, and what is divided comes back', () => {
    expect(times(dividedBy(whole(1), whole(3)), whole(3))).toEqual(whole(1));
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        fc.pre(exact(b).over !== 0n);
        expect(times(dividedBy(exact(a), exact(b)), exact(b))).toEqual(exact(a));
        expect(plus(exact(a), exact(b))).toEqual(plus(exact(b), exact(a)));
      }),
    );
  });
});
