import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { healthOpinionRefusal } from '../../../src/services/rules/index.js';

const decided = day('2026-11-20');
const given = (date: string) => ({ number: 'РЗИ-1 (измислено)', date: day(date) });

describe('the opinion of the health inspectorate (чл. 138-145)', () => {
  it('is needed for an integrated service, and for no other', () => {
    expect(healthOpinionRefusal(true, null, decided)).toBe('HEALTH_OPINION_MISSING');
    expect(healthOpinionRefusal(false, null, decided)).toBeNull();
  });

  it('is given by the day of the decision', () => {
    expect(healthOpinionRefusal(true, given('2026-11-20'), decided)).toBeNull();
    expect(healthOpinionRefusal(true, given('2026-11-21'), decided)).toBe('OUT_OF_ORDER');
  });
});
