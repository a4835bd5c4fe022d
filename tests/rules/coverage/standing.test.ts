import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService, type Part } from '../../builders/country.js';
import { anAgreement56, aFunding, aLegacyCapacity, anEntry, aSuspension } from '../../builders/facts.js';
import { rowOf } from './reading.js';

describe('the status of a row is the first that holds', () => {
  it.each([
    ['EXEMPT', { isExempt: true, maximumUsers: 0, openPlaces: 0, lowerBound: 0 }],
    ['EXEMPT', { isExempt: true, maximumUsers: null, openPlaces: null, lowerBound: 0 }],
    ['NOT_REQUIRED', { isExempt: false, maximumUsers: 0, openPlaces: 0, lowerBound: 0 }],
    ['UNKNOWN', { isExempt: false, maximumUsers: null, openPlaces: null, lowerBound: 0 }],
    ['UNKNOWN', { isExempt: false, maximumUsers: 9, openPlaces: 1, lowerBound: 0 }],
    ['SHORTFALL', { isExempt: false, maximumUsers: 9, openPlaces: 1, lowerBound: 1 }],
    ['MET', { isExempt: false, maximumUsers: 9, openPlaces: 0, lowerBound: 0 }],
  ] as const)('%s of %o', (status, standing) => {
    expect(statusOf(standing)).toBe(status);
  });
});

const asking = (maximumUsers: number | null, ...parts: Part[]) =>
  aCountry({ entries: [anEntry({ maximumUsers })] }, ...parts);

describe('a row', () => {
  it('of which all is there is met, and one place less makes it short', () => {
    expect(rowOf(asking(20, aRunningService({ places: 20 })), '2026-05-01')).toMatchObject({
      ...{ status: 'MET', gapPlaces: 0, openPlaces: 0, shortfallPlaces: 0, severity: null, coverageRatio: '1.0000' },
    });
    expect(rowOf(asking(20, aRunningService({ places: 19 })), '2026-05-01')).toMatchObject({
      ...{
        status: 'SHORTFALL',
        gapPlaces: 1,
        openPlaces: 1,
        shortfallPlaces: 1,
        severity: 'PARTIAL',
        coverageRatio: '0.9500',
      },
    });
  });

  it('with more than asked has a negative gap and nothing open', () => {
    expect(rowOf(asking(20, aRunningService({ places: 23 })), '2026-05-01')).toMatchObject({
      ...{ status: 'MET', gapPlaces: -3, openPlaces: 0, bounds: { lower: 0, upper: 0 }, coverageRatio: '1.1500' },
    });
  });

  it('that asks for nothing is not required, whatever is there', () => {
    expect(rowOf(asking(0, aRunningService()), '2026-05-01')).toMatchObject({
      ...{ status: 'NOT_REQUIRED', gapPlaces: -20, openPlaces: 0, coverageRatio: null },
    });
  });

  it('whose number the Map does not state cannot be judged', () => {
    expect(rowOf(asking(null, aRunningService()), '2026-05-01')).toMatchObject({
      ...{ status: 'UNKNOWN', gapPlaces: null, openPlaces: null, shortfallPlaces: 0, coverageRatio: null },
      ...{ countedPlaces: 20, havePlaces: 20, bounds: { lower: 0, upper: null }, severity: null },
    });
  });

  it('adds up its services, and its unknown places', () => {
    const services = [aRunningService({ key: '1', places: 4 }), aRunningService({ key: '2', places: 5 })];
    const legacy: Part = {
      legacyCapacities: [
        aLegacyCapacity({ service: '1', totalPlaces: 6 }),
        aLegacyCapacity({ service: '2', totalPlaces: 8 }),
      ],
      legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    };
    expect(rowOf(asking(20, ...services, legacy), '2026-05-01')).toMatchObject({
      ...{ countedPlaces: 9, openPlaces: 11, unknownPlaces: 5, bounds: { lower: 6, upper: 11 }, status: 'SHORTFALL' },
    });
  });
});

describe('a shortfall', () => {
  it('is MISSING when not one place is there, PARTIAL when some are', () => {
    expect(rowOf(asking(20), '2026-05-01').severity).toBe('MISSING');
    expect(rowOf(asking(20, aRunningService({ places: 1 })), '2026-05-01').severity).toBe('PARTIAL');
  });

  it('is PARTIAL when all that is there was received', () => {
    const host = aRunningService({ municipality: 'PAZ19' });
    const agreements56 = [anAgreement56({ host: 'PAZ19', beneficiary: 'PAZ21' })];
    expect(rowOf(asking(20, host, { agreements56 }), '2026-05-01')).toMatchObject({
      countedPlaces: 0,
      severity: 'PARTIAL',
    });
  });
});

describe('a shortfall is lost for a time', () => {
  const lost = (...parts: Part[]) => rowOf(asking(20, ...parts), '2026-05-01').temporarilyLost;
  const suspended = (places: number): Part[] => [aRunningService({ places }), { suspensions: [aSuspension()] }];

  it('when suspended places would close it, and not when one is lacking', () => {
    expect(lost(...suspended(20))).toBe(true);
    expect(lost(...suspended(19))).toBe(false);
  });

  it('when they would close it together with what counts and with each other', () => {
    const others = [
      aRunningService({ key: 'counted', places: 5 }),
      aLicensedService({ key: 'expired', places: 5 }, { validUntil: day('2026-01-01') }),
    ];
    expect(lost(...suspended(10), ...others)).toBe(true);
    expect(lost(...suspended(9), ...others)).toBe(false);
  });

  it.each([
    ['not yet valid', true, [{ validFrom: day('2026-06-01') }]],
    ['revoked', true, [{ revokedOn: day('2026-01-01') }]],
    ['terminated', true, [{ terminatedOn: day('2026-01-01') }]],
    ['expired', true, [{ validUntil: day('2026-01-01') }]],
    ['missing', false, []],
  ] as const)('when the licence is %s: %s', (_, expected, licences) => {
    expect(lost(aLicensedService({}, ...licences))).toBe(expected);
  });

  it('when the service is suspended and its licence expired besides', () => {
    const expired = aLicensedService({}, { validUntil: day('2026-01-01') });
    expect(lost(expired, { suspensions: [aSuspension()] })).toBe(true);
  });

  it('never when something else is wrong as well', () => {
    expect(lost(aRunningService({ closedOn: day('2026-01-01') }), { suspensions: [aSuspension()] })).toBe(false);
    expect(lost({ ...aRunningService(), fundings: [aFunding({ source: 'DONOR' })] })).toBe(false);
  });

  it('never without a shortfall', () => {
    const both = [aRunningService({ key: 'other' }), ...suspended(20)];
    expect(rowOf(asking(20, ...both), '2026-05-01')).toMatchObject({ status: 'MET', temporarilyLost: false });
    expect(rowOf(asking(null, ...suspended(20)), '2026-05-01').temporarilyLost).toBe(false);
  });
});
