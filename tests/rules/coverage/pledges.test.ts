import { describe, expect, it } from 'vitest';
import { type Agreement56Fact, type EntryFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService, type Part } from '../../builders/country.js';
import { anAgreement56, anEntry } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

/** Peshtera asks for 10 and has `places`; Panagyurishte and Rudozem ask for 20 and have nothing. */
const hosting = (places: number, host: Partial<EntryFact>, ...parts: Part[]) =>
  aCountry(
    {
      entries: [
        anEntry({ id: 'host', maximumUsers: 10, ...host }),
        anEntry({ id: 'neighbour', host: 'PAZ19' }),
        anEntry({ id: 'far', host: 'SML10' }),
      ],
    },
    aRunningService({ places }),
    ...parts,
  );
const pledging = (...agreements: Partial<Agreement56Fact>[]): Part => ({
  agreements56: agreements.map((agreement) => anAgreement56(agreement)),
});
const honoured = (country: ReturnType<typeof aCountry>, on = '2026-05-01') =>
  coverageOf(country, on).pledges.map(({ agreement, honouredPlaces, reason }) => [
    agreement.key,
    honouredPlaces,
    reason.code,
  ]);

describe('a service in one municipality for another', () => {
  it('closes no gap of the neighbour by itself, however large its surplus', () => {
    expect(rowOf(hosting(50, {}), '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 0, openPlaces: 20 });
  });

  it('closes it through an agreement of чл. 56, in any district, and leaves the host as much less', () => {
    const country = hosting(50, {}, pledging({ beneficiary: 'SML10', places: 15 }));
    expect(rowOf(country, '2026-05-01', { host: 'SML10' })).toMatchObject({
      countedPlaces: 0,
      havePlaces: 15,
      openPlaces: 5,
    });
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      countedPlaces: 50,
      havePlaces: 35,
      gapPlaces: -25,
      openPlaces: 0,
    });
  });

  it('does so from the first day of the agreement to the last', () => {
    const country = hosting(50, {}, pledging({ from: day('2026-03-01'), until: day('2026-07-01') }));
    const have = (on: string) => rowOf(country, on, { host: 'PAZ19' }).havePlaces;
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map(have)).toEqual([0, 5, 5, 0]);
  });

  it('of one kind brings nothing of another kind', () => {
    const country = hosting(50, {}, pledging({ kind: 'SHELTER' }));
    expect(honoured(country)).toEqual([['agreement', 0, 'PLEDGE_NOT_BACKED']]);
    expect(rowOf(country, '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 0, pledges: [] });
  });
});

describe('a pledge', () => {
  it('is backed only by what the host has above its own number', () => {
    expect(honoured(hosting(15, {}, pledging({ places: 5 })))).toEqual([['agreement', 5, 'IN_FORCE']]);
    expect(honoured(hosting(10, {}, pledging({ places: 5 })))).toEqual([['agreement', 0, 'PLEDGE_NOT_BACKED']]);
  });

  it('partly backed brings what is there, and says that the rest is not', () => {
    const country = hosting(13, {}, pledging({ id: 'stored', places: 5, until: day('2027-01-01') }));
    const evidence = [{ type: 'Agreement56', id: 'stored' }];
    const pledge = {
      agreement: anAgreement56({ id: 'stored', until: day('2027-01-01') }),
      honouredPlaces: 3,
      reason: { code: 'PLEDGE_NOT_BACKED', since: '2020-01-01', until: '2027-01-01', evidence },
    };
    expect(coverageOf(country, '2026-05-01').pledges).toEqual([pledge]);
    expect(rowOf(country, '2026-05-01').pledges).toEqual([pledge]);
    expect(rowOf(country, '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 3, pledges: [pledge] });
  });

  it('is honoured in the order of first days, and of keys by code point on the same day', () => {
    const later = { key: 'a', beneficiary: 'SML10', from: day('2025-02-01'), places: 4 };
    const second = { key: '\u{10400}', from: day('2025-01-01'), places: 4 };
    const first = { key: '\uFF3A', from: day('2025-01-01'), places: 4 };
    expect(honoured(hosting(16, {}, pledging(later, second, first)))).toEqual([
      ['\uFF3A', 4, 'IN_FORCE'],
      ['\u{10400}', 2, 'PLEDGE_NOT_BACKED'],
      ['a', 0, 'PLEDGE_NOT_BACKED'],
    ]);
  });

  it('of a later agreement is honoured from what an earlier, smaller one leaves', () => {
    const agreements = pledging({ key: '1', places: 2 }, { key: '2', beneficiary: 'SML10', places: 3 });
    expect(honoured(hosting(15, {}, agreements))).toEqual([
      ['1', 2, 'IN_FORCE'],
      ['2', 3, 'IN_FORCE'],
    ]);
  });

  it('uses up the surplus although the beneficiary has no gap, or no row', () => {
    const entries = [anEntry({ id: 'host', maximumUsers: 10 }), anEntry({ id: 'neighbour', host: 'PAZ19' })];
    const agreements = pledging({ key: '1', beneficiary: 'SML10' }, { key: '2', beneficiary: 'PAZ19' });
    const country = aCountry({ entries }, aRunningService({ places: 16 }), agreements);
    expect(honoured(country)).toEqual([
      ['1', 5, 'IN_FORCE'],
      ['2', 1, 'PLEDGE_NOT_BACKED'],
    ]);
  });

  it('of a host without a row is backed by all that it counts', () => {
    const country = aCountry({ entries: [anEntry({ host: 'PAZ19' })] }, aRunningService({ places: 4 }), pledging({}));
    expect(honoured(country)).toEqual([['agreement', 4, 'PLEDGE_NOT_BACKED']]);
    expect(rowOf(country, '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 4 });
  });

  it('of a host whose own number is not stated is not backed', () => {
    expect(honoured(hosting(50, { maximumUsers: null }, pledging({})))).toEqual([
      ['agreement', 0, 'PLEDGE_NOT_BACKED'],
    ]);
  });

  it('of a host that short itself is not backed, and takes nothing from it', () => {
    const country = hosting(8, {}, pledging({}));
    expect(rowOf(country, '2026-05-01')).toMatchObject({ havePlaces: 8, openPlaces: 2 });
  });

  it('of no places is honoured in full', () => {
    expect(honoured(hosting(10, {}, pledging({ places: 0 })))).toEqual([['agreement', 0, 'IN_FORCE']]);
  });

  it('is never backed by received places: A → B → C brings nothing to C', () => {
    const chain = pledging(
      { key: '1', host: 'PAZ21', beneficiary: 'PAZ19', places: 40 },
      { key: '2', host: 'PAZ19', beneficiary: 'SML10', places: 15 },
    );
    const country = hosting(50, {}, chain);
    expect(honoured(country)).toEqual([
      ['1', 40, 'IN_FORCE'],
      ['2', 0, 'PLEDGE_NOT_BACKED'],
    ]);
    // Panagyurishte asks for 20 and holds 40, all of them received.
    expect(rowOf(country, '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 40, gapPlaces: -20 });
    expect(rowOf(country, '2026-05-01', { host: 'SML10' })).toMatchObject({ havePlaces: 0, openPlaces: 20 });
  });

  it('of places at district level moves nothing', () => {
    const entries = [
      anEntry({ id: 'district', level: 'DISTRICT', maximumUsers: 5 }),
      anEntry({ id: 'neighbour', host: 'PAZ19' }),
    ];
    const country = aCountry({ entries }, aRunningService({ level: 'DISTRICT', places: 20 }), pledging({}));
    expect(rowOf(country, '2026-05-01', { level: 'DISTRICT' })).toMatchObject({ havePlaces: 20, pledges: [] });
    expect(rowOf(country, '2026-05-01', { host: 'PAZ19' })).toMatchObject({ havePlaces: 0 });
  });
});
