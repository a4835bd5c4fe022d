import { describe, expect, it } from 'vitest';
import { isEik, needsLicence, providerKinds } from '../../../src/providers/rules/index.js';

describe('a provider', () => {
  it('is known by an ЕИК of 9 or 13 digits, never by ten, which may be a person’s number', () => {
    expect(['123456789', '1234567890123'].map(isEik)).toEqual([true, true]);
    expect(['1234567890', '12345678', '12345678a', ' 123456789', '123456789\n'].some(isEik)).toBe(false);
  });

  it('needs a licence unless it is a municipality', () => {
    expect(providerKinds.map(({ code }) => code).filter((kind) => !needsLicence(kind))).toEqual(['MUNICIPALITY']);
  });
});
