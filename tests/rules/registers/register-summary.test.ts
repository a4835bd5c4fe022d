import { describe, expect, it } from 'vitest';
import { placesIn, type RegisterEntry, registerSummary } from '../../../src/registers/rules/index.js';

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

describe('places of a service in the register (ПЗР § 31)', () => {
  it('are those of its kinds together', () => {
    expect(placesIn({ places: [kind('A', 10), kind('B', 5)] })).toBe(15);
    expect(placesIn({ places: [] })).toBe(0);
  });
  it('of an old type include what is allocated to kinds already', () => {
    expect(placesIn({ places: [kind('A', 10), legacy(30)] })).toBe(30);
  });
  it('are not known where a part is not stated: that is not zero', () => {
    expect(placesIn({ places: [kind('A', 10), kind('B', null)] })).toBeNull();
    expect(placesIn({ places: [kind('A', 10), legacy(null)] })).toBeNull();
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
      [null, 30],
    ]);
  });
  it('is as weak as the weakest entry, and says when something of it is invented', () => {
    const whole = registerSummary([entry(1), entry(2, { provenance: 'SYNTHETIC', sourceIds: ['b', 'a'] })]);
    expect(whole).toMatchObject({ provenance: 'SYNTHETIC', isInvented: true, sourceIds: ['a', 'b'] });
    expect(registerSummary([])).toMatchObject({ provenance: null, isInvented: false, services: 0 });
  });
});
