import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  type Cell,
  cellsBetween,
  computeCoverage,
  type CoverageForecast,
  type CoverageRow,
  forecast,
  type RenewalAssumption,
  requiredPace,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { addDays, type Day, day } from '../../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../../builders/country.js';
import { aFunding, anEdition, anEntry, anExemption, aSuspension } from '../../../builders/facts.js';
import { aDay } from '../../../arbitraries/days.js';
import { aSnapshot } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';

const FROM = day('2026-01-01');
const TO = day('2027-12-31');

function forecastOf(
  snapshot: Snapshot,
  from: Day,
  to: Day,
  renewal: RenewalAssumption = 'NONE',
): CoverageForecast & { readonly cells: readonly Cell[] } {
  const calendar = new Calendar(arrangeFacts(snapshot));
  const hosts = snapshot.municipalities.map(({ code }) => code);
  const cells = cellsBetween(calendar, hosts, from, to);
  return { cells, ...forecast(calendar, cells, from, to, renewal) };
}

/** What a reader would want to see of each row. */
function rowsOf(snapshot: Snapshot, renewal: RenewalAssumption = 'NONE'): readonly unknown[] {
  return forecastOf(snapshot, FROM, TO, renewal).newlyShort.map((row) => [
    row.cell.host,
    row.day,
    row.then.openPlaces,
    row.until,
    row.causes.map(({ change, fact }) => `${fact.type} ${change}`),
  ]);
}

function isSameCell(row: Cell, cell: Cell): boolean {
  return row.level === cell.level && row.host === cell.host && row.kind === cell.kind;
}

/** Every licence that is valid on the day, without an end of its term. */
function renewed(snapshot: Snapshot, on: Day): Snapshot {
  const isStill = (end: Day | null) => end === null || on < end;
  return {
    ...snapshot,
    licences: snapshot.licences.map((one) =>
      one.validFrom <= on && [one.validUntil, one.terminatedOn, one.revokedOn].every(isStill)
        ? { ...one, validUntil: day('9000-01-01') }
        : one,
    ),
  };
}

describe('a forecast', () => {
  it.each(['NONE', 'ALL'] as const)('is what computing every day says, renewals %s', (renewal) => {
    let found = 0;
    fc.assert(
      fc.property(aSnapshot, aDay, fc.integer({ min: 0, max: 70 }), (snapshot, from, length) => {
        const to = addDays(from, length);
        const facts = renewal === 'ALL' ? renewed(snapshot, from) : snapshot;
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const computed = days.map((each) => computeCoverage(facts, each, { horizonDays: 0 }).rows);
        const { cells, newlyShort, newlyFallingShort } = forecastOf(snapshot, from, to, renewal);
        const isShort = (rows: readonly CoverageRow[] | undefined, cell: Cell) =>
          rows?.some((row) => isSameCell(row, cell) && row.status === 'SHORTFALL') ?? false;
        for (const cell of cells) {
          const first = computed.findIndex((rows) => isShort(rows, cell));
          const row = newlyShort.find((each) => isSameCell(each.cell, cell));
          expect(row?.day).toBe(first > 0 ? days[first] : undefined);
          if (row === undefined) continue;
          found += 1;
          const end = computed.findIndex((rows, index) => index > first && !isShort(rows, cell));
          expect(row.until).toBe(end < 0 ? null : days[end]);
          expect(row.causes.length).toBeGreaterThan(0);
        }
        const hostsShort = (rows: readonly CoverageRow[] | undefined) =>
          new Set(rows?.filter(({ status }) => status === 'SHORTFALL').map(({ host }) => host));
        const expected = snapshot.municipalities.flatMap(({ code }) => {
          const first = computed.findIndex((rows) => hostsShort(rows).has(code));
          return first > 0 ? [[code, days[first]]] : [];
        });
        expect(newlyFallingShort.map(({ host, day: on }) => [host, on]).sort()).toEqual(expected.sort());
      }),
      runs(400, 2_000),
    );
    expect(found).toBeGreaterThan(5);
  });

  it('names the licence that ends, unless it is renewed', () => {
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({}, { validUntil: day('2026-05-01') }));
    expect(rowsOf(country)).toEqual([['PAZ21', '2026-05-01', 20, null, ['Licence ENDS']]]);
    expect(rowsOf(country, 'ALL')).toEqual([]);
  });

  it('does not renew what is revoked, nor a licence that is not valid yet', () => {
    const revoked = aLicensedService({}, { validUntil: day('2026-05-01'), revokedOn: day('2026-03-01') });
    expect(rowsOf(aCountry({ entries: [anEntry()] }, revoked), 'ALL')).toEqual([
      ['PAZ21', '2026-03-01', 20, null, ['Licence ENDS']],
    ]);
    const two = aLicensedService(
      {},
      { number: 'first', id: 'first', validUntil: day('2026-05-01'), terminatedOn: day('2026-04-01') },
      { number: 'second', id: 'second', validFrom: day('2026-02-01'), validUntil: day('2026-06-01') },
    );
    expect(rowsOf(aCountry({ entries: [anEntry()] }, two), 'ALL')).toEqual([
      ['PAZ21', '2026-06-01', 20, null, ['Licence ENDS']],
    ]);
  });

  it('lets money that ends with a project end there, whatever is renewed', () => {
    const service = { ...aRunningService(), fundings: [aFunding({ until: day('2026-07-01') })] };
    for (const renewal of ['NONE', 'ALL'] as const) {
      expect(rowsOf(aCountry({ entries: [anEntry()] }, service), renewal)).toEqual([
        ['PAZ21', '2026-07-01', 20, null, ['Funding ENDS']],
      ]);
    }
  });

  it('says until when, where the row recovers', () => {
    const suspended = { suspensions: [aSuspension({ from: day('2026-02-01'), until: day('2026-03-01') })] };
    expect(rowsOf(aCountry({ entries: [anEntry()] }, aRunningService(), suspended))).toEqual([
      ['PAZ21', '2026-02-01', 20, '2026-03-01', ['Suspension BEGINS']],
    ]);
  });

  it('knows rows that only a later edition has, and the end of an exemption', () => {
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: day('2027-01-01') });
    const country = aCountry(
      { editions: [anEdition(), later], entries: [anEntry({ edition: 'later' })] },
      {
        entries: [anEntry({ id: 'exempt', host: 'PAZ19' })],
        exemptions: [anExemption({ host: 'PAZ19', until: day('2026-09-01') })],
      },
    );
    const rows = forecastOf(country, FROM, TO).newlyShort.map(({ cell, today, day: on }) => [
      cell.host,
      today?.status,
      on,
    ]);
    expect(rows).toEqual([
      ['PAZ19', 'EXEMPT', '2026-09-01'],
      ['PAZ21', undefined, '2027-01-01'],
    ]);
  });

  it('lists the licences to renew by the day to apply, and which it is too late for', () => {
    const licences = [
      { number: 'late', id: 'late', validUntil: day('2026-03-31') },
      { number: 'in time', id: 'in time', validUntil: day('2026-04-01') },
      { number: 'beyond', id: 'beyond', validUntil: day('2028-01-01') },
      { number: 'ended', id: 'ended', validUntil: day('2025-12-31') },
    ];
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({ places: 12 }, ...licences));
    for (const renewal of ['NONE', 'ALL'] as const) {
      const { licencesToRenew } = forecastOf(country, FROM, TO, renewal);
      expect(
        licencesToRenew.map(({ licence, applyBy, isTooLate, countedPlaces }) => [
          ...[licence.number, applyBy, isTooLate, countedPlaces],
        ]),
      ).toEqual([
        ['late', '2025-12-31', true, 12],
        ['in time', '2026-01-01', false, 12],
      ]);
    }
  });
});

describe('the pace to full coverage on 1.01.2035', () => {
  it.each([
    // 2,557 days are seven years, two of them leap years.
    [700, '2028-01-01', 2557, '99.99'],
    [0, '2028-01-01', 2557, '0.00'],
    [1, '2034-12-31', 1, '365.25'],
    [10, '2026-11-25', 2959, '1.23'],
  ])('of %i missing places on %s: %i days, %s places a year', (places, on, daysLeft, placesPerYear) => {
    expect(requiredPace(places, day(on))).toEqual({ shortfallPlaces: places, daysLeft, placesPerYear });
  });

  it('is none from that day on', () => {
    expect(requiredPace(700, day('2035-01-01'))).toBeNull();
    expect(requiredPace(700, day('2040-01-01'))).toBeNull();
  });
});
