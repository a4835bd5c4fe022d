import { describe, expect, it } from 'vitest';
import { weakest } from '../../../src/kernel/provenance.js';

describe('the weakest provenance', () => {
  it.each([
    [['OFFICIAL'], 'OFFICIAL'],
    [['OFFICIAL', 'PLACEHOLDER'], 'PLACEHOLDER'],
    [['PLACEHOLDER', 'OFFICIAL'], 'PLACEHOLDER'],
    [['PLACEHOLDER', 'SYNTHETIC', 'OFFICIAL'], 'SYNTHETIC'],
    [['SYNTHETIC', 'PLACEHOLDER'], 'SYNTHETIC'],
    [['OFFICIAL', 'OFFICIAL'], 'OFFICIAL'],
  ] as const)('of %j is %s', ([first, ...others], least) => {
    expect(weakest(first, ...others)).toBe(least);
  });
});
