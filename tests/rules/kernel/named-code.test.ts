import { describe, expect, it } from 'vitest';
import {
  countOutcomes,
  countReasonCodes,
  coverageStatuses,
  shortfallSeverities,
} from '../../../src/coverage/rules/index.js';
import { codesOf } from '../../../src/kernel/named-code.js';

describe('a list of codes', () => {
  it('is an enumeration of them', () => {
    const list = [{ code: 'ONE', nameBg: 'едно', nameEn: 'one', article: 'чл. 1' }] as const;
    expect(codesOf(list)).toEqual({ ONE: 'ONE' });
  });

  it.each([
    ['outcomes', countOutcomes],
    ['reasons', countReasonCodes],
    ['statuses', coverageStatuses],
    ['severities', shortfallSeverities],
  ] as const)('of %s names each code once, in both languages, with its article', (_, list) => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const { nameBg, nameEn, article } of list) {
      expect(nameBg).toMatch(/^[А-я]/);
      expect(nameEn).toMatch(/^[A-z]/);
      expect(article).toMatch(/чл\. \d|§ \d/);
    }
  });
});
