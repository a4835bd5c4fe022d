import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { isValidLicence, licenceStatus } from '../../../src/licensing/rules/index.js';

const term = { validFrom: day('2021-10-01'), validUntil: day('2026-10-01'), terminatedOn: null, revokedOn: null };

describe('a licence printed "from 1.10.2021 to 30.09.2026"', () => {
  it.each([
    ['2021-09-30', 'NOT_YET_VALID'],
    ['2021-10-01', 'VALID'],
    ['2026-09-30', 'VALID'],
    ['2026-10-01', 'EXPIRED'],
  ])('on %s is %s', (text, status) => {
    expect(licenceStatus(term, day(text))).toBe(status);
  });

  it('is valid from its first day to the last, and on no day from which it is revoked', () => {
    const valid = ['2021-09-30', '2021-10-01', '2026-09-30', '2026-10-01'].map((on) => isValidLicence(term, day(on)));
    expect(valid).toEqual([false, true, true, false]);
    expect(isValidLicence({ ...term, revokedOn: day('2025-03-01') }, day('2025-03-01'))).toBe(false);
  });

  it('is terminated from the day of the termination, and revoked from the day that makes the revocation enforceable', () => {
    const terminatedOn = day('2024-03-01');
    const revokedOn = day('2025-03-01');
    expect(licenceStatus({ ...term, terminatedOn }, day('2024-02-29'))).toBe('VALID');
    expect(licenceStatus({ ...term, terminatedOn }, terminatedOn)).toBe('TERMINATED');
    expect(licenceStatus({ ...term, revokedOn }, day('2025-02-28'))).toBe('VALID');
    expect(licenceStatus({ ...term, revokedOn }, revokedOn)).toBe('REVOKED');
  });

  it('that is both terminated and revoked is called revoked, also when its term is over', () => {
    const both = { ...term, terminatedOn: day('2024-03-01'), revokedOn: day('2024-02-01') };
    expect(licenceStatus(both, day('2024-04-01'))).toBe('REVOKED');
    expect(licenceStatus(both, day('2027-01-01'))).toBe('REVOKED');
  });
});
