import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  cellsBetween,
  changesBetween,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { day } from '../../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../../builders/country.js';
import {
  aFunding,
  anAgreement56,
  anAllocation,
  anEdition,
  anEntry,
  anExemption,
  aSuspension,
} from '../../../builders/facts.js';

const FROM = '2026-01-01';
const TO = '2026-12-31';

/** Each row with what each cause changed of what it has, of its maximum and of its missing places. */
function changes(country: Snapshot, from = FROM, to = TO) {
  const calendar = new Calendar(arrangeFacts(country));
  const hosts = country.municipalities.map(({ code }) => code);
  const cells = cellsBetween(calendar, hosts, day(from), day(to));
  return changesBetween(calendar, cells, day(from), day(to));
}

function parts(country: Snapshot, from = FROM, to = TO): readonly unknown[] {
  return changes(country, from, to).rows.flatMap(({ host, parts: found }) =>
    found.map((part) => [host, part.cause, part.havePlaces, part.maximumUsers, part.shortfallPlaces]),
  );
}

describe('a change is put down to', () => {
  it('the licence that ended', () => {
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({}, { validUntil: day('2026-05-01') }));
    expect(parts(country)).toEqual([['PAZ21', 'LICENCE_EXPIRED', -20, 0, 20]]);
  });

  it('the first reason by their order, with the others beside it', () => {
    const ends = day('2026-05-01');
    const service = aLicensedService({}, { validUntil: ends });
    const country = aCountry({ entries: [anEntry()] }, service, { suspensions: [aSuspension({ from: ends })] });
    expect(changes(country).rows[0]?.parts).toMatchObject([
      { cause: 'SERVICE_SUSPENDED', havePlaces: -20, concurrent: ['LICENCE_EXPIRED'], events: [{ day: ends }] },
    ]);
  });

  it('the reason that was there before, where places come to count', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService({ startsOn: day('2026-03-01') }));
    expect(parts(country)).toEqual([['PAZ21', 'SERVICE_NOT_STARTED', 20, 0, -20]]);
  });

  it('a licence that ended while the service was suspended only once the suspension is over', () => {
    const suspended = { suspensions: [aSuspension({ from: day('2026-02-01'), until: day('2026-06-01') })] };
    const service = aLicensedService({}, { validUntil: day('2026-04-01') });
    const country = aCountry({ entries: [anEntry()] }, service, suspended);
    expect(parts(country)).toEqual([['PAZ21', 'SERVICE_SUSPENDED', -20, 0, 20]]);
    // On 1.06. nothing changes: the places did not count before, and do not now.
    expect(parts(country, '2026-05-31')).toEqual([]);
  });

  it('the number of places, where an allocation is replaced or runs out', () => {
    const service = aRunningService();
    const allocations = [
      anAllocation({ id: 'first', until: day('2026-03-01') }),
      anAllocation({ id: 'second', places: 12, from: day('2026-03-01'), until: day('2026-09-01') }),
    ];
    const country = aCountry({ entries: [anEntry()] }, { ...service, allocations });
    expect(parts(country, FROM, '2026-06-01')).toEqual([['PAZ21', 'PLACES', -8, 0, 8]]);
    expect(parts(country)).toEqual([['PAZ21', 'PLACES', -20, 0, 20]]);
  });

  it('places that nobody knows any more: nothing is short, and the row is undecided', () => {
    const allocations = [
      anAllocation({ id: 'first', until: day('2026-03-01') }),
      anAllocation({ id: 'second', places: null, from: day('2026-03-01') }),
    ];
    const country = aCountry({ entries: [anEntry()] }, { ...aRunningService(), allocations });
    expect(parts(country)).toEqual([['PAZ21', 'CAPACITY_UNKNOWN', -20, 0, 0]]);
  });

  it('money of a project that ended', () => {
    const service = { ...aRunningService(), fundings: [aFunding({ until: day('2026-07-01') })] };
    expect(parts(aCountry({ entries: [anEntry()] }, service))).toEqual([['PAZ21', 'NOT_STATE_FUNDED', -20, 0, 20]]);
  });

  it('the edition first, where a service closes on the day on which the number rises', () => {
    const on = day('2026-07-01');
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: on });
    const entries = [anEntry(), anEntry({ id: 'later entry', edition: 'later', maximumUsers: 26 })];
    const country = aCountry({ editions: [anEdition(), later], entries }, aRunningService({ closedOn: on }));
    expect(parts(country)).toEqual([
      ['PAZ21', 'EDITION', 0, 6, 6],
      ['PAZ21', 'SERVICE_CLOSED', -20, 0, 20],
    ]);
    expect(changes(country).totals).toEqual([
      { cause: 'EDITION', shortfallPlaces: 6 },
      { cause: 'SERVICE_CLOSED', shortfallPlaces: 20 },
    ]);
  });

  it('the edition, where the row ends or begins with it', () => {
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: day('2026-07-01') });
    const country = aCountry({ editions: [anEdition(), later], entries: [anEntry()] }, aRunningService({ places: 5 }));
    expect(parts(country)).toEqual([['PAZ21', 'EDITION', 0, -20, -15]]);
  });

  it('what is lost beyond a surplus, and not the surplus', () => {
    const country = aCountry(
      { entries: [anEntry({ maximumUsers: 30 })] },
      aRunningService({ key: 'stays', places: 25 }),
      aRunningService({ key: 'closes', places: 15, closedOn: day('2026-05-01') }),
    );
    expect(parts(country)).toEqual([['PAZ21', 'SERVICE_CLOSED', -15, 0, 5]]);
  });

  it('the agreement where it ends, and its backing where the number of the host rises', () => {
    const on = day('2026-07-01');
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: on });
    const entries = [
      anEntry(),
      anEntry({ id: 'host', host: 'PAZ19' }),
      anEntry({ id: 'later entry', edition: 'later' }),
      anEntry({ id: 'later host', edition: 'later', host: 'PAZ19', maximumUsers: 30 }),
    ];
    const host = aRunningService({ key: 'host', municipality: 'PAZ19', places: 40 });
    const pledge = anAgreement56({ host: 'PAZ19', beneficiary: 'PAZ21', places: 20, until: day('2026-10-01') });
    const country = aCountry({ editions: [anEdition(), later], entries, agreements56: [pledge] }, host);
    expect(parts(country)).toEqual([
      // The host asks for ten more and gives ten less: together nothing is missing there.
      ['PAZ19', 'EDITION', 0, 10, 10],
      ['PAZ19', 'AGREEMENT', 10, 0, 0],
      ['PAZ19', 'BACKING', 10, 0, -10],
      ['PAZ21', 'AGREEMENT', -10, 0, 10],
      ['PAZ21', 'BACKING', -10, 0, 10],
    ]);
    const backing = changes(country)
      .rows.flatMap((row) => row.parts)
      .filter(({ cause }) => cause === 'BACKING');
    expect(backing.map(({ events }) => events[0]?.backedBy?.host)).toEqual(['PAZ19', 'PAZ19']);
  });

  it('the exemption that ends, and not to what it hid', () => {
    const exempt = { exemptions: [anExemption({ until: day('2026-09-01') })] };
    const closing = aRunningService({ closedOn: day('2026-05-01') });
    const country = aCountry({ entries: [anEntry()] }, closing, exempt);
    expect(parts(country)).toEqual([
      ['PAZ21', 'SERVICE_CLOSED', -20, 0, 0],
      ['PAZ21', 'EXEMPTION', 0, 0, 20],
    ]);
  });

  it('nothing within one day, and across 29 February as on any other day', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService({ closedOn: day('2028-02-29') }));
    expect(parts(country, '2028-02-29', '2028-02-29')).toEqual([]);
    expect(parts(country, '2028-02-28', '2028-02-29')).toEqual([['PAZ21', 'SERVICE_CLOSED', -20, 0, 20]]);
    expect(parts(country, '2028-02-29', '2028-03-01')).toEqual([]);
  });
});
