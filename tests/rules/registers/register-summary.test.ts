import { describe, expect, it } from 'vitest';
import {
  placesIn,
  type RegisterEntry,
  registerSummary,
  unallocatedPlaces,
} from '../../../src/registers/rules/index.js';

type Places = RegisterEntry['places'][number];
const kind = (code: string, places: number | null, position = 1): Places => ({
  ...{ pk: code, code, nameBg: code, nameEn: null, isLegacy: false, position, accessClass: 'SPECIALISED', places },
});
const legacy = (places: number | null): Places => ({
  ...kind('OLD', places),
  ...{ isLegacy: true, position: null, accessClass: null },
});
const entry = (number: number, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ number, serviceId: `s${String(number)}`, key: `k/${String(number)}`, nameBg: 'Услуга', nameEn: null },
  ...{
    level: 'MUNICIPAL',
    state: 'OPERATING',
    startsOn: null,
    closedOn: null,
    places: [],
    fundedBy: [],
    providers: [],
  },
  ...{ points: [], provenance: 'OFFICIAL', sourceIds: ['a'] },
  ...more,
});

const running = (...places: readonly Places[]) => placesIn({ state: 'OPERATING', places });

describe('places of a service in the register (ПЗР § 31)', () => {
  it('are those of its kinds together', () => {
    expect(running(kind('A', 10), kind('B', 5))).toBe(15);
  });
  it('of an old type include what is allocated to kinds already', () => {
    expect(running(kind('A', 10), legacy(30))).toBe(30);
    expect(unallocatedPlaces([kind('A', 10), legacy(30)])).toBe(20);
    expect(unallocatedPlaces([kind('A', 10), legacy(null)])).toBeNull();
    expect(unallocatedPlaces([kind('A', null), legacy(30)])).toBeNull();
  });
  it('are not known where a part is not stated, or nothing is: that is not zero', () => {
    expect(running(kind('A', 10), kind('B', null))).toBeNull();
    expect(running(kind('A', 10), legacy(null))).toBeNull();
    expect(running()).toBeNull();
  });
  it('are none where it is closed, which is known', () => {
    expect(placesIn({ state: 'CLOSED', places: [kind('A', null)] })).toBe(0);
    expect(placesIn({ state: 'CLOSED', places: [] })).toBe(0);
  });
});

describe('the head of a register (чл. 57)', () => {
  it('counts a service under each that pays for it, and one of which nobody knows under none', () => {
    const { byFundingSource, places, services } = registerSummary([
      entry(1, { fundedBy: ['MUNICIPAL', 'STATE'], places: [kind('A', 10)] }),
      entry(2, { places: [kind('A', null)] }),
    ]);
    expect({ places, services }).toEqual({ places: 10, services: 2 });
    expect(byFundingSource).toEqual([
      { code: 'STATE', services: 1, places: 10, servicesWithUnknownPlaces: 0 },
      { code: 'MUNICIPAL', services: 1, places: 10, servicesWithUnknownPlaces: 0 },
      { code: null, services: 1, places: 0, servicesWithUnknownPlaces: 1 },
    ]);
  });
  it('tells kinds in the order of the catalogue, and old types apart', () => {
    const { byKind } = registerSummary([entry(1, { places: [kind('A', 10, 9), kind('B', 5, 2), legacy(30)] })]);
    expect(byKind.map(({ code, places }) => [code, places])).toEqual([
      ['B', 5],
      ['A', 10],
      [null, 15],
    ]);
  });
  it('counts every place once: by kind they add up to the whole', () => {
    const { places, byKind, byAccessClass } = registerSummary([entry(1, { places: [kind('A', 10), legacy(30)] })]);
    const sum = (tallies: typeof byKind) => tallies.reduce((all, each) => all + each.places, 0);
    expect([places, sum(byKind), sum(byAccessClass)]).toEqual([30, 30, 30]);
  });
  it('adds up what is stated, and says of which services a part is not, or nothing', () => {
    const head = registerSummary([entry(1, { places: [kind('A', 10), kind('B', null)] }), entry(2)]);
    expect(head).toMatchObject({ services: 2, places: 10, servicesWithUnknownPlaces: 2 });
    expect(head.byKind).toMatchObject([
      { code: 'A', places: 10, servicesWithUnknownPlaces: 0 },
      { code: 'B', places: 0, servicesWithUnknownPlaces: 1 },
      { code: null, places: 0, servicesWithUnknownPlaces: 1 },
    ]);
  });
  it('tells of which kind a closed service was, without places, and not as unknown', () => {
    const head = registerSummary([entry(1, { state: 'CLOSED', places: [kind('A', null)] })]);
    expect(head).toMatchObject({ services: 1, places: 0, servicesWithUnknownPlaces: 0 });
    expect(head.byKind).toEqual([{ code: 'A', services: 1, places: 0, servicesWithUnknownPlaces: 0 }]);
  });
  it('is as weak as the weakest entry, and says when something of it is invented', () => {
    const whole = registerSummary([entry(1), entry(2, { provenance: 'SYNTHETIC', sourceIds: ['b', 'a'] })]);
    expect(whole).toMatchObject({ provenance: 'SYNTHETIC', isInvented: true, sourceIds: ['a', 'b'] });
    expect(registerSummary([])).toMatchObject({ provenance: null, isInvented: false, services: 0 });
  });
});
