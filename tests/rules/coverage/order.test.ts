import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService, type Part } from '../../builders/country.js';
import { aLegacyCapacity, anAllocation, anEntry, aSuspension, aFunding, aMunicipality } from '../../builders/facts.js';
import { coverageOf, reasonsOf } from './reading.js';

/** By code point; the order of UTF-16 units would put the last two the other way round. */
const keys = ['B', 'a', 'Б', '\uFF3A', '\u{10400}'];
const backwards = [...keys].reverse();

describe('natural keys order by code point', () => {
  it('rows: by level, host and kind', () => {
    const cells = ['NATIONAL', 'MUNICIPAL', 'DISTRICT'] as const;
    const entries = cells.flatMap((level) =>
      ['PAZ21', 'PAZ19'].flatMap((host) => ['B', 'A'].map((kind) => anEntry({ level, host, kind }))),
    );
    const rows = coverageOf(aCountry({ entries }), '2026-05-01').rows;
    expect(rows.map(({ level, host, kind }) => `${level} ${host} ${kind}`)).toEqual([
      ...['DISTRICT PAZ19 A', 'DISTRICT PAZ19 B', 'DISTRICT PAZ21 A', 'DISTRICT PAZ21 B'],
      ...['MUNICIPAL PAZ19 A', 'MUNICIPAL PAZ19 B', 'MUNICIPAL PAZ21 A', 'MUNICIPAL PAZ21 B'],
      ...['NATIONAL PAZ19 A', 'NATIONAL PAZ19 B', 'NATIONAL PAZ21 A', 'NATIONAL PAZ21 B'],
    ]);
  });

  it('the ledger: by service', () => {
    const services = backwards.map((key) => aRunningService({ key, places: 1 }));
    const { rows } = coverageOf(aCountry({ entries: [anEntry()] }, ...services), '2026-05-01');
    expect(rows[0]?.ledger.map(({ serviceKey }) => serviceKey)).toEqual(keys);
  });

  it('the ledger: of one service by first day, an allocation before an old capacity of the same day', () => {
    const country = aCountry({
      ...aRunningService(),
      entries: [anEntry()],
      allocations: [anAllocation({ places: 1, from: day('2026-01-01') })],
      legacyCapacities: [aLegacyCapacity({ from: day('2026-01-01') })],
      legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    });
    expect(coverageOf(country, '2026-05-01').rows[0]?.ledger.map(({ basis }) => basis)).toEqual([
      'ALLOCATION',
      'LEGACY',
    ]);
    const earlier = { ...country, legacyCapacities: [aLegacyCapacity({ from: day('2025-01-01') })] };
    expect(coverageOf(earlier, '2026-05-01').rows[0]?.ledger.map(({ basis }) => basis)).toEqual([
      'LEGACY',
      'ALLOCATION',
    ]);
  });

  it('what stands beside the Map: by service, then kind', () => {
    const services = ['2', '1'].map((key) => aRunningService({ key, kind: 'Б' }));
    const more = ['2', '1'].map((service) => anAllocation({ service, kind: 'A' }));
    const { notOnMap } = coverageOf(aCountry(...services, { allocations: more }), '2026-05-01');
    expect(notOnMap.map(({ serviceKey, kind }) => `${serviceKey} ${kind}`)).toEqual(['1 A', '1 Б', '2 A', '2 Б']);
  });

  it('municipalities without access: by code', () => {
    const municipalities = backwards.map((code) => aMunicipality({ code, district: 'PAZ' }));
    const country = aCountry({ municipalities, entries: [anEntry({ level: 'DISTRICT' })] });
    expect(coverageOf(country, '2026-05-01').rows[0]?.accessNotSecured).toEqual(['B', 'PAZ19', ...keys.slice(1)]);
  });
});

describe('the evidence of a reason stands in the same order however the facts were entered', () => {
  const from = ['2026-02-01', '2026-01-01', '2026-03-01'].map(day);
  const entries = [anEntry()];
  const evidenceOf = (part: Part) =>
    reasonsOf(aCountry({ entries }, part), '2026-05-01').map(({ evidence }) => evidence);

  it('of suspensions', () => {
    const suspensions = from.map((first) => aSuspension({ id: `since ${first}`, from: first }));
    const [reason] = evidenceOf({ ...aRunningService(), suspensions });
    expect(reason).toHaveLength(3);
    expect(evidenceOf({ ...aRunningService(), suspensions: suspensions.toReversed() })).toEqual([reason]);
  });

  it('of suspensions over the same days, on two grounds', () => {
    const suspensions = (['QUALITY', 'OTHER'] as const).map((ground) => aSuspension({ id: ground, ground }));
    const [reason] = evidenceOf({ ...aRunningService(), suspensions });
    expect(reason).toHaveLength(2);
    expect(evidenceOf({ ...aRunningService(), suspensions: suspensions.toReversed() })).toEqual([reason]);
  });

  it('of fundings', () => {
    const fundings = from.map((first) => aFunding({ id: `since ${first}`, source: 'DONOR', from: first }));
    const [reason] = evidenceOf({ ...aRunningService(), fundings });
    expect(reason).toHaveLength(3);
    expect(evidenceOf({ ...aRunningService(), fundings: fundings.toReversed() })).toEqual([reason]);
  });

  it('of licences to come on one day', () => {
    const ahead = ['Л-2', 'Л-1', 'Л-3'].map((number) => ({ number, validFrom: day('2026-07-01') }));
    const [reason] = evidenceOf(aLicensedService({}, ...ahead));
    expect(reason).toHaveLength(4);
    expect(evidenceOf(aLicensedService({}, ...ahead.toReversed()))).toEqual([reason]);
  });
});
