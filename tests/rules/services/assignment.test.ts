import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { assignmentBarRefusal, experienceRefusal } from '../../../src/services/rules/index.js';

const plain = { revokedOn: day('2020-05-01'), hasDanger: false, isForSpending: false };
const span = (from: string, until: string) => ({ from: day(from), until: day(until) });

describe('a provider whose licence was revoked (чл. 64, 71, 158)', () => {
  it.each([
    ['without danger', plain, '2026-11-01', null],
    ['with danger to life', { ...plain, hasDanger: true }, '2026-11-01', 'BARRED_FROM_ASSIGNMENT'],
    ['for unlawful spending', { ...plain, isForSpending: true }, '2026-11-01', 'BARRED_FROM_ASSIGNMENT'],
    ['on that very day', { ...plain, hasDanger: true }, '2020-05-01', 'BARRED_FROM_ASSIGNMENT'],
    ['only later', { ...plain, hasDanger: true }, '2020-04-30', null],
  ] as const)('%s, is barred from assignment or not: %#', (_, revoked, on, refusal) => {
    expect(assignmentBarRefusal([plain, revoked], day(on))).toBe(refusal);
  });
});

describe('a service that the municipality cannot create (чл. 68)', () => {
  it.each([
    ['a year in one', [span('2025-01-01', '2026-01-01')], null],
    ['a day less than a year', [span('2025-01-01', '2025-12-31')], 'NO_EXPERIENCE'],
    ['a year in two parts', [span('2020-01-01', '2020-07-01'), span('2023-01-01', '2023-07-05')], null],
    [
      'two services at once for half a year',
      [span('2025-01-01', '2025-07-03'), span('2025-01-01', '2025-07-03')],
      'NO_EXPERIENCE',
    ],
    ['what begins only later', [span('2027-01-01', '2026-01-01')], 'NO_EXPERIENCE'],
    ['none', [], 'NO_EXPERIENCE'],
  ] as const)('is for a provider with %s of the same kind, or not: %#', (_, spans, refusal) => {
    expect(experienceRefusal('CANNOT_CREATE', spans)).toBe(refusal);
  });

  it('asks for experience, and one that the municipality created does not', () => {
    expect(experienceRefusal('CREATED_BY_MUNICIPALITY', [])).toBeNull();
  });
});
