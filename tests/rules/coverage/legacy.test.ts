import { describe, expect, it } from 'vitest';
import { type LegacyCapacityFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService, type Part } from '../../builders/country.js';
import { aLegacyCapacity, anAllocation, anEntry, aSuspension } from '../../builders/facts.js';
import { codesOf, coverageOf, linesOf, reasonsOf, rowOf } from './reading.js';

/** An old centre, which may turn into day care and into skills training. */
const old = (legacy: Partial<LegacyCapacityFact>, ...parts: Part[]) =>
  aCountry(
    { ...aRunningService(), allocations: [] },
    {
      entries: [anEntry({ maximumUsers: 30 })],
      legacyCapacities: [aLegacyCapacity(legacy)],
      legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    },
    ...parts,
  );
const alsoTraining: Part = {
  entries: [anEntry({ id: 'training', kind: 'SKILLS_TRAINING', maximumUsers: 10 })],
  legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'SKILLS_TRAINING' }],
};

describe('the capacity of a service of an old type', () => {
  it('of unknown size makes a row UNKNOWN, never zero', () => {
    expect(rowOf(old({ totalPlaces: null }), '2026-05-01')).toMatchObject({
      ...{ status: 'UNKNOWN', unknownPlaces: null, openPlaces: 30, shortfallPlaces: 0 },
      ...{ bounds: { lower: 0, upper: 30 }, ledger: [{ basis: 'LEGACY', outcome: 'UNKNOWN', places: null }] },
    });
  });

  it('that could close the whole row makes it UNKNOWN', () => {
    expect(rowOf(old({ totalPlaces: 30 }), '2026-05-01')).toMatchObject({
      status: 'UNKNOWN',
      bounds: { lower: 0, upper: 30 },
    });
  });

  it('that could close only a part leaves it short, within bounds', () => {
    expect(rowOf(old({ totalPlaces: 29 }), '2026-05-01')).toMatchObject({
      ...{
        status: 'SHORTFALL',
        openPlaces: 30,
        shortfallPlaces: 30,
        unknownPlaces: 29,
        bounds: { lower: 1, upper: 30 },
      },
      ...{ severity: 'MISSING', countedPlaces: 0 },
    });
  });

  it('is reduced by what is already allocated, of whatever kind', () => {
    const allocations = [
      anAllocation({ places: 8 }),
      anAllocation({ places: 4, kind: 'SHELTER' }),
      anAllocation({ places: 5, kind: 'SKILLS_TRAINING', until: day('2026-01-01') }),
      anAllocation({ places: null, kind: 'ASSISTANT_SUPPORT' }),
    ];
    const row = rowOf(old({ totalPlaces: 20 }, { allocations }), '2026-05-01');
    expect(row).toMatchObject({ countedPlaces: 8, unknownPlaces: 8, openPlaces: 22, bounds: { lower: 14, upper: 22 } });
  });

  it.each([20, 25])('leaves no line when %i places of 20 are allocated', (places) => {
    const row = rowOf(old({ totalPlaces: 20 }, { allocations: [anAllocation({ places })] }), '2026-05-01');
    expect(row.ledger.map(({ basis }) => basis)).toEqual(['ALLOCATION']);
  });

  it('repeats whole in every kind it may turn into, and is never summed', () => {
    const country = old({ totalPlaces: 12 }, alsoTraining);
    expect(rowOf(country, '2026-05-01')).toMatchObject({ unknownPlaces: 12, countedPlaces: 0, status: 'SHORTFALL' });
    expect(rowOf(country, '2026-05-01', { kind: 'SKILLS_TRAINING' })).toMatchObject({
      unknownPlaces: 12,
      status: 'UNKNOWN',
    });
  });

  it('of a type that turns into nothing gives no line', () => {
    expect(linesOf(old({ legacyType: 'OLD_HOME' }), '2026-05-01')).toEqual([]);
  });

  it('counts for its own days only', () => {
    const country = old({ from: day('2026-01-01'), until: day('2026-07-01') });
    expect(linesOf(country, '2025-12-31')).toEqual([]);
    expect(linesOf(country, '2026-01-01')).toHaveLength(1);
    expect(linesOf(country, '2026-06-30')).toHaveLength(1);
    expect(linesOf(country, '2026-07-01')).toEqual([]);
  });

  it('of a service that may not count is excluded, with the reasons of the service before its own', () => {
    const country = old({ totalPlaces: 30 }, { suspensions: [aSuspension()] });
    expect(codesOf(country, '2026-05-01')).toEqual(['SERVICE_SUSPENDED', 'LEGACY_UNALLOCATED']);
    // What is not divided yet is not known to be lost for a time.
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      status: 'SHORTFALL',
      unknownPlaces: 0,
      temporarilyLost: false,
    });
  });

  it('says since when, until when, and by which record', () => {
    const evidence = [{ type: 'LegacyCapacity', id: 'legacy' }];
    expect(reasonsOf(old({ until: day('2027-01-01') }), '2026-05-01')).toEqual([
      { code: 'LEGACY_UNALLOCATED', since: '2020-01-01', until: '2027-01-01', evidence },
    ]);
  });

  it('of a kind without a row is shown beside the Map', () => {
    const country = old({}, { legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'SHELTER' }] });
    const { notOnMap } = coverageOf(country, '2026-05-01');
    expect(
      notOnMap.map(({ outcome, kind, reasons }) => ({ outcome, kind, codes: reasons.map(({ code }) => code) })),
    ).toEqual([{ outcome: 'EXCLUDED', kind: 'SHELTER', codes: ['LEGACY_UNALLOCATED', 'NOT_ON_MAP'] }]);
  });

  it('backs no pledge', () => {
    const agreement = { id: 'id', key: 'key', host: 'PAZ21', beneficiary: 'PAZ19', kind: 'DAY_CARE', places: 3 };
    const country = old(
      { totalPlaces: 100 },
      { agreements56: [{ ...agreement, from: day('2020-01-01'), until: null }] },
    );
    expect(coverageOf(country, '2026-05-01').pledges).toMatchObject([{ honouredPlaces: 0 }]);
  });
});
