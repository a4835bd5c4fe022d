import { describe, expect, it } from 'vitest';
import { coverageRatio, sumOfPlaces } from '../../../src/coverage/rules/index.js';

describe('the coverage ratio', () => {
  it.each([
    [0, 20, '0.0000'],
    [20, 20, '1.0000'],
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    // Exactly half of the fourth decimal goes up: 0.00625 and 0.03125.
    [1, 160, '0.0063'],
    [1, 32, '0.0313'],
    [3, 160, '0.0188'],
    // As near below a half as whole numbers come: 0.00004999…
    [1, 20_001, '0.0000'],
    [1, 20_000, '0.0001'],
    [19_999, 20_000, '1.0000'],
    [23, 20, '1.1500'],
    [205, 20, '10.2500'],
    // In binary floating point 1.005 lies below itself; in whole numbers it does not.
    [100_500, 99_995, '1.0051'],
  ])('of %i places to %i is %s, four decimals, half up', (have, maximum, ratio) => {
    expect(coverageRatio(have, maximum)).toBe(ratio);
  });

  it.each([0, null])('does not exist where the maximum is %s', (maximum) => {
    expect(coverageRatio(5, maximum)).toBeNull();
  });
});

describe('the sum of places', () => {
  it.each([
    [[], 0],
    [[3, 4], 7],
    [[3, null], null],
    [[null, 3], null],
    [[0, null, 0], null],
  ])('of %j is %s: one that is not known makes it unbounded', (places, sum) => {
    expect(sumOfPlaces(places)).toBe(sum);
  });
});
