import { describe, expect, it } from 'vitest';
import { type Agreement55Fact, type EntryFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { aMunicipality, anAgreement55, anEntry, anExemption } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

const districtRow = { level: 'DISTRICT', host: 'PAZ21' } as const;
const shelter = (entry: Partial<EntryFact>, agreements: Partial<Agreement55Fact>[] = []) =>
  aCountry(aRunningService({ level: 'DISTRICT' }), {
    municipalities: [aMunicipality({ code: 'PAZ08' })],
    entries: [anEntry({ level: 'DISTRICT', ...entry })],
    agreements55: agreements.map((agreement) => anAgreement55(agreement)),
  });
const notSecured = (country: ReturnType<typeof aCountry>, on = '2026-05-01') =>
  rowOf(country, on, districtRow).accessNotSecured;

describe('a district row', () => {
  it('is owed by its host, which need have no municipal row', () => {
    const { rows } = coverageOf(shelter({ maximumUsers: 25 }), '2026-05-01');
    expect(rows).toHaveLength(1);
    expect(rows).toMatchObject([
      { ...districtRow, district: 'PAZ', havePlaces: 20, openPlaces: 5, status: 'SHORTFALL' },
    ]);
  });

  it('counts no place of municipal or national level, nor of another municipality', () => {
    const elsewhere = [
      aRunningService({ key: 'municipal', level: 'MUNICIPAL' }),
      aRunningService({ key: 'national', level: 'NATIONAL' }),
      aRunningService({ key: 'neighbour', level: 'DISTRICT', municipality: 'PAZ19' }),
    ];
    const country = aCountry({ entries: [anEntry({ level: 'DISTRICT' })] }, ...elsewhere);
    expect(rowOf(country, '2026-05-01', districtRow)).toMatchObject({ countedPlaces: 0, ledger: [] });
  });

  it('names every other municipality of the district whose access no agreement of чл. 55 secures, in order', () => {
    expect(notSecured(shelter({}))).toEqual(['PAZ08', 'PAZ19']);
    expect(notSecured(shelter({}, [{ participants: ['PAZ19'] }]))).toEqual(['PAZ08']);
    expect(notSecured(shelter({}, [{ participants: ['PAZ19'] }, { participants: ['PAZ08'] }]))).toEqual([]);
  });

  it('takes an agreement only for its days, its kind and its host', () => {
    const participants = ['PAZ08', 'PAZ19'];
    const country = shelter({}, [{ participants, from: day('2026-03-01'), until: day('2026-07-01') }]);
    const open = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((on) => notSecured(country, on).length);
    expect(open).toEqual([2, 0, 0, 2]);
    expect(notSecured(shelter({}, [{ participants, kind: 'SHELTER' }]))).toEqual(participants);
    expect(notSecured(shelter({}, [{ participants, host: 'PAZ19' }]))).toEqual(participants);
  });

  it('does not ask for access when the Map asks for no places, or the row is exempt', () => {
    expect(notSecured(shelter({ maximumUsers: 0 }))).toEqual([]);
    const exempt = aCountry({
      entries: [anEntry({ level: 'DISTRICT' })],
      exemptions: [anExemption({ level: 'DISTRICT', until: day('2026-06-01') })],
    });
    expect(notSecured(exempt, '2026-05-31')).toEqual([]);
    expect(notSecured(exempt, '2026-06-01')).toEqual(['PAZ19']);
  });

  it('asks for access when the maximum is not stated', () => {
    expect(notSecured(shelter({ maximumUsers: null }))).toEqual(['PAZ08', 'PAZ19']);
  });
});

describe('a national row', () => {
  it('is owed by its host, and access to it is not judged', () => {
    const country = aCountry(
      { entries: [anEntry({ level: 'NATIONAL' })] },
      aRunningService({ level: 'NATIONAL', places: 7 }),
    );
    expect(rowOf(country, '2026-05-01', { level: 'NATIONAL' })).toMatchObject({
      ...{ host: 'PAZ21', havePlaces: 7, openPlaces: 13, status: 'SHORTFALL', accessNotSecured: [] },
    });
  });
});

describe('a municipal row', () => {
  it('asks for no access of others', () => {
    expect(rowOf(aCountry({ entries: [anEntry()] }), '2026-05-01').accessNotSecured).toEqual([]);
  });
});

describe('places for which the Map has no row', () => {
  it.each([
    ['MUNICIPAL', 'NOT_ON_MAP'],
    ['DISTRICT', 'HOST_MISMATCH'],
    ['NATIONAL', 'HOST_MISMATCH'],
  ] as const)('of %s level are shown as %s and count for nobody', (level, code) => {
    const entries = [anEntry({ host: 'PAZ19', level: level === 'NATIONAL' ? 'DISTRICT' : level })];
    const { notOnMap, rows } = coverageOf(aCountry({ entries }, aRunningService({ level })), '2026-05-01');
    const evidence = [{ type: 'Service', id: 'id of service' }];
    expect(notOnMap).toMatchObject([
      {
        ...{ level, municipality: 'PAZ21', kind: 'DAY_CARE', places: 20, outcome: 'EXCLUDED' },
        reasons: [{ code, since: null, until: null, evidence }],
      },
    ]);
    expect(rows).toMatchObject([{ countedPlaces: 0, ledger: [] }]);
  });

  it('say first what else speaks against them', () => {
    const country = aCountry({ entries: [] }, aRunningService({ closedOn: day('2026-01-01'), places: null }));
    const codes = coverageOf(country, '2026-05-01').notOnMap.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes).toEqual([['SERVICE_CLOSED', 'CAPACITY_UNKNOWN', 'NOT_ON_MAP']]);
  });
});
