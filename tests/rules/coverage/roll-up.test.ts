import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage, type CoverageRow, rollUp } from '../../../src/coverage/rules/index.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { anEntry, anExemption } from '../../builders/facts.js';
import { coverageOf } from './reading.js';
import { runs } from './runs.js';

describe('a roll-up', () => {
  const entries = [
    anEntry({ id: '1', kind: 'A', maximumUsers: 10 }),
    anEntry({ id: '2', kind: 'B', maximumUsers: 10 }),
    anEntry({ id: '3', kind: 'C', maximumUsers: 10 }),
    anEntry({ id: '4', kind: 'D', maximumUsers: 10 }),
    anEntry({ id: '5', kind: 'E', maximumUsers: 0 }),
    anEntry({ id: '6', kind: 'A', maximumUsers: 10, host: 'PAZ19' }),
  ];
  const services = [
    aRunningService({ key: 'a', kind: 'A', places: 25 }),
    aRunningService({ key: 'b', kind: 'B', places: 4 }),
    aRunningService({ key: 'c', kind: 'C', places: null }),
    aRunningService({ key: 'd', kind: 'D', places: 3 }),
    aRunningService({ key: 'e', kind: 'E', places: 2 }),
  ];
  const country = aCountry({ entries, exemptions: [anExemption({ kind: 'D' })] }, ...services);
  const { rows } = coverageOf(country, '2026-05-01');

  it('counts rows by status and sums each number over the rows it is about', () => {
    expect(rollUp(rows)).toEqual({
      rowsByStatus: [
        { status: 'MET', rows: 1 },
        { status: 'SHORTFALL', rows: 2 },
        { status: 'AT_RISK', rows: 0 },
        { status: 'UNKNOWN', rows: 1 },
        { status: 'EXEMPT', rows: 1 },
        { status: 'NOT_REQUIRED', rows: 1 },
      ],
      shortfallPlaces: 16,
      exemptPlaces: 7,
      undecidedPlaces: 10,
      bounds: { lower: 16, upper: 26 },
      maximumUsers: 40,
      havePlaces: 31,
      coveredPlaces: 14,
      coverageRatio: '0.3500',
      municipalitiesFallingShort: 2,
      provenance: 'OFFICIAL',
    });
  });

  it('never lets a surplus of one kind or place hide a gap in another', () => {
    const both = rows.filter(({ kind }) => kind === 'A' || kind === 'B');
    expect(rollUp(both)).toMatchObject({ havePlaces: 29, maximumUsers: 30, coveredPlaces: 14, shortfallPlaces: 16 });
  });

  it('counts a municipality once, however many of its rows are short', () => {
    const short = [anEntry({ id: '1', kind: 'A' }), anEntry({ id: '2', kind: 'B' })];
    expect(rollUp(coverageOf(aCountry({ entries: short }), '2026-05-01').rows).municipalitiesFallingShort).toBe(1);
  });

  it('has no upper bound when the maximum of one row is not stated, and leaves that row out of the ratio', () => {
    const stated = anEntry({ id: '1', kind: 'A', maximumUsers: 50 });
    const unstated = anEntry({ id: '2', kind: 'B', maximumUsers: null });
    const one = aCountry({ entries: [stated, unstated] }, ...services);
    expect(rollUp(coverageOf(one, '2026-05-01').rows)).toMatchObject({
      ...{ bounds: { lower: 25, upper: null }, maximumUsers: 50, havePlaces: 25, coverageRatio: '0.5000' },
      ...{ undecidedPlaces: 0, shortfallPlaces: 25 },
    });
  });

  it('of an exempt row without a maximum keeps its bounds', () => {
    const one = aCountry({ entries: [anEntry({ maximumUsers: null })], exemptions: [anExemption()] });
    expect(rollUp(coverageOf(one, '2026-05-01').rows)).toMatchObject({
      bounds: { lower: 0, upper: 0 },
      exemptPlaces: 0,
    });
  });

  it('of no rows is nothing, and has no ratio', () => {
    expect(rollUp([])).toMatchObject({ shortfallPlaces: 0, bounds: { lower: 0, upper: 0 }, coverageRatio: null });
  });
});

describe('roll-ups of municipalities, districts, planning regions and the country', () => {
  const groupings: ((row: CoverageRow) => string)[] = [
    ({ host }) => host,
    ({ district }) => district,
    ({ planningRegion }) => planningRegion,
  ];
  const summed = [
    'shortfallPlaces',
    'exemptPlaces',
    'undecidedPlaces',
    'maximumUsers',
    'havePlaces',
    'coveredPlaces',
  ] as const;

  it('are the sums of their rows, exactly', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, day]) => {
        const { rows } = computeCoverage(snapshot, day);
        const country = rollUp(rows);
        const eachRow = rows.map((row) => rollUp([row]));
        for (const grouping of groupings) {
          const groups = [...Map.groupBy(rows, grouping).values()].map(rollUp);
          for (const parts of [groups, eachRow]) {
            for (const name of summed) expect(total(parts.map((part) => part[name]))).toBe(country[name]);
            expect(total(parts.map(({ bounds }) => bounds.lower))).toBe(country.bounds.lower);
            const uppers = parts.map(({ bounds }) => bounds.upper);
            const upper = uppers.includes(null) ? null : total(uppers.map((places) => places ?? 0));
            expect(country.bounds.upper).toBe(upper);
            country.rowsByStatus.forEach(({ status, rows: count }, at) => {
              expect(total(parts.map(({ rowsByStatus }) => rowsByStatus[at]?.rows ?? 0)), status).toBe(count);
            });
          }
          expect(total(groups.map((group) => group.municipalitiesFallingShort))).toBe(
            country.municipalitiesFallingShort,
          );
        }
        expect(country.shortfallPlaces).toBe(total(rows.map((row) => row.shortfallPlaces)));
        expect(total(country.rowsByStatus.map(({ rows: count }) => count))).toBe(rows.length);
      }),
      runs(1_000, 10_000),
    );
  });
});

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
