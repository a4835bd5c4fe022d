import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { daysOfMoney, movedMoney } from '../../../src/projects/rules/index.js';

const days = (startsOn: string, endsOn: string) => daysOfMoney({ startsOn: day(startsOn), endsOn: day(endsOn) }, null);

describe('the days on which a project pays for a service', () => {
  it('are those of the project, and of a service that begins later only the rest', () => {
    const term = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
    expect(daysOfMoney(term, day('2025-01-01'))).toEqual({ validFrom: '2026-01-01', validUntil: '2027-01-01' });
    expect(daysOfMoney(term, day('2026-03-01'))).toEqual({ validFrom: '2026-03-01', validUntil: '2027-01-01' });
  });

  const before = days('2026-01-01', '2026-12-31');
  const after = days('2026-01-01', '2027-06-30');

  it('are changed with its term, once', () => {
    expect(movedMoney([before], { before, after, others: [] })).toEqual({ change: before });
    expect(movedMoney([before], { before, after: before, others: [] })).toBeNull();
    expect(movedMoney([before, after], { before, after, others: [] })).toBeNull();
  });

  it('are added where those of before are those of another project too', () => {
    expect(movedMoney([before], { before, after, others: [before] })).toBe('ADD');
    expect(movedMoney([before, after], { before, after, others: [before] })).toBeNull();
  });

  it('stay where somebody has changed the money since', () => {
    expect(movedMoney([days('2026-01-01', '2026-10-31')], { before, after, others: [] })).toBeNull();
    expect(movedMoney([{ ...before, validUntil: null }], { before, after, others: [] })).toBeNull();
  });
});
