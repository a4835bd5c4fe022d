import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { mendingRefusal } from '../../../src/licensing/rules/index.js';

const term = (until: string) => ({ toldOn: day('2026-01-31'), until: day(until) });
const ordered = day('2026-08-01');

describe('what was not notified (чл. 157)', () => {
  it.each(['START_NOT_NOTIFIED', 'ADDRESSES_NOT_NOTIFIED'] as const)('is first to be mended: %s', (ground) => {
    expect(mendingRefusal(ground, null, ordered)).toBe('MENDING_MISSING');
    expect(mendingRefusal(ground, term('2026-04-30'), ordered)).toBeNull();
  });

  it('is mended within three months from the telling, to the day', () => {
    expect(mendingRefusal('START_NOT_NOTIFIED', term('2026-05-01'), ordered)).toBe('MENDING_TERM');
    expect(mendingRefusal('START_NOT_NOTIFIED', term('2026-01-31'), ordered)).toBe('MENDING_TERM');
  });

  it('ends the licence only when the term is over', () => {
    expect(mendingRefusal('START_NOT_NOTIFIED', term('2026-04-30'), day('2026-04-30'))).toBe('MENDING_TERM_RUNS');
    expect(mendingRefusal('START_NOT_NOTIFIED', term('2026-04-30'), day('2026-05-01'))).toBeNull();
  });

  it('is no term for other grounds', () => {
    expect(mendingRefusal('OWN_REQUEST', term('2026-04-30'), ordered)).toBe('NOTHING_TO_MEND');
    expect(mendingRefusal('OWN_REQUEST', null, ordered)).toBeNull();
  });
});
