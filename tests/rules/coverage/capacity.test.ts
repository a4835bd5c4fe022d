import { describe, expect, it } from 'vitest';
import { type AllocationFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { anAllocation, anEntry, aSuspension } from '../../builders/facts.js';
import { codesOf, linesOf, reasonsOf, rowOf } from './reading.js';

const withPlaces = (...allocations: Partial<AllocationFact>[]) =>
  aCountry({
    ...aRunningService(),
    entries: [anEntry()],
    allocations: allocations.map((allocation) => anAllocation(allocation)),
  });

describe('the capacity of a service', () => {
  it('lowered by date counts in the old number to the day before, in the new one from that day', () => {
    const change = day('2026-07-01');
    const country = withPlaces({ places: 20, until: change }, { places: 12, from: change });
    expect(rowOf(country, '2026-06-30')).toMatchObject({ countedPlaces: 20, openPlaces: 0, status: 'AT_RISK' });
    expect(rowOf(country, '2026-07-01')).toMatchObject({ countedPlaces: 12, openPlaces: 8, severity: 'PARTIAL' });
    expect(rowOf(country, '2026-07-01').ledger).toHaveLength(1);
  });

  it('that has ended leaves no line', () => {
    const country = withPlaces({ until: day('2026-07-01') });
    expect(linesOf(country, '2026-07-01')).toEqual([]);
  });

  it('not stated makes the row UNKNOWN and is not zero', () => {
    const country = withPlaces({ places: null });
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      ...{ countedPlaces: 0, openPlaces: 20, shortfallPlaces: 0, unknownPlaces: null, status: 'UNKNOWN' },
      ...{ severity: null, bounds: { lower: 0, upper: 20 } },
    });
    const evidence = [{ type: 'Allocation', id: 'allocation' }];
    expect(reasonsOf(country, '2026-05-01')).toEqual([
      { code: 'CAPACITY_UNKNOWN', since: '2020-01-01', until: null, evidence },
    ]);
  });

  it('not stated of a suspended service is excluded: knowing it would close nothing', () => {
    const country = aCountry(aRunningService({ places: null }), { entries: [anEntry()], suspensions: [aSuspension()] });
    expect(codesOf(country, '2026-05-01')).toEqual(['SERVICE_SUSPENDED', 'CAPACITY_UNKNOWN']);
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      unknownPlaces: 0,
      status: 'SHORTFALL',
      temporarilyLost: false,
    });
  });

  it('not stated beside enough known places leaves the row met', () => {
    const country = aCountry(aRunningService(), aRunningService({ key: 'other', places: null }), {
      entries: [anEntry()],
    });
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      status: 'MET',
      unknownPlaces: null,
      bounds: { lower: 0, upper: 0 },
    });
  });

  it('of nought is known, counted, and closes nothing', () => {
    const country = withPlaces({ places: 0 });
    expect(codesOf(country, '2026-05-01')).toEqual(['IN_FORCE']);
    expect(rowOf(country, '2026-05-01')).toMatchObject({ status: 'SHORTFALL', severity: 'MISSING' });
  });

  it('of one kind says nothing of another kind of the same service', () => {
    const country = withPlaces({ kind: 'SHELTER', places: 50 });
    expect(rowOf(country, '2026-05-01')).toMatchObject({ countedPlaces: 0, openPlaces: 20 });
  });
});
