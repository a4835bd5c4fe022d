import { describe, expect, it } from 'vitest';
import {
  amountOf,
  gapsByPart,
  type PlacedGap,
  placesTogether,
  sharedOut,
  shownMoney,
  type Spending,
  totalSpending,
} from '../../../src/money/rules/index.js';

describe('spending for each of those whom it is for', () => {
  const amount = amountOf('100', 'BGN', 2025);

  it('is as weak as the amount and what it is divided by', () => {
    expect(sharedOut(amount, 'OFFICIAL', 4, 'SYNTHETIC')?.provenance).toBe('SYNTHETIC');
    expect(sharedOut(amount, 'PLACEHOLDER', 4, 'OFFICIAL')?.provenance).toBe('PLACEHOLDER');
    expect(sharedOut(amount, 'OFFICIAL', 0, 'OFFICIAL')).toBeNull();
    expect(sharedOut(amount, 'OFFICIAL', null, null)).toBeNull();
  });

  it('of municipalities together is the sum by all inhabitants, and nothing where some are not counted', () => {
    const spending = (levs: string, population: number | null): Spending => ({
      ...{ amount: amountOf(levs, 'BGN', 2025), population, provenance: 'OFFICIAL' },
      provenanceOfCensus: population === null ? null : 'PLACEHOLDER',
    });
    const total = totalSpending([spending('100', 10), spending('200', 20)]);
    expect(total).toMatchObject({
      ...{ municipalities: 2, population: 30, provenance: 'PLACEHOLDER', provenanceOfAmounts: 'OFFICIAL' },
      perInhabitant: { provenance: 'PLACEHOLDER' },
    });
    expect(total?.perInhabitant && shownMoney(total.perInhabitant.amount).amount).toBe('10.00');
    expect(totalSpending([spending('100', 10), spending('200', null)])).toMatchObject({ perInhabitant: null });
    expect(totalSpending([])).toBeNull();
  });

  it('by places takes only the provenance of places that there are', () => {
    const places = [
      { places: 3, provenance: 'PLACEHOLDER' },
      { places: 0, provenance: null },
    ] as const;
    expect(placesTogether(places)).toEqual({ places: 3, provenance: 'PLACEHOLDER' });
    expect(placesTogether([])).toEqual({ places: 0, provenance: null });
  });
});

describe('the gaps of the parts of the country', () => {
  it('are found by looking at each gap once for each kind of part, however many parts are asked for', () => {
    let looks = 0;
    const gap = (host: string, district: string, kind: string): PlacedGap => ({
      ...{ district, kind, shortfallPlaces: 1, undecidedRows: 0, provenance: null },
      get host() {
        looks += 1;
        return host;
      },
    });
    const gaps = [gap('PAZ21', 'PAZ', 'A'), gap('PAZ21', 'PAZ', 'B'), gap('SFO57', 'SFO', 'A')];
    const of = gapsByPart(gaps);
    for (let asked = 0; asked < 100; asked += 1) of({ by: 'MUNICIPALITY', code: 'PAZ21' });
    expect(looks).toBe(gaps.length);
    expect(of({ by: 'MUNICIPALITY', code: 'PAZ21' })).toEqual([gaps[0], gaps[1]]);
    expect(of({ by: 'DISTRICT', code: 'SFO' })).toHaveLength(1);
    expect(of({ by: 'KIND', code: 'A' })).toHaveLength(2);
    expect(of({ by: 'KIND', code: 'C' })).toEqual([]);
    expect(of(null)).toHaveLength(3);
  });
});
