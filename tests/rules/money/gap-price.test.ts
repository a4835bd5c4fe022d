import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, type Gap, priceOfGaps, shownMoney, type Standard } from '../../../src/money/rules/index.js';

const standard = (amount: string): Standard => ({ amount: amountOf(amount, 'BGN', 2025), provenance: 'PLACEHOLDER' });
const standards = new Map([
  ['A', standard('8096')],
  ['B', standard('100.01')],
]);
const gap = (kind: string, shortfallPlaces: number, more: Partial<Gap> = {}): Gap => ({
  ...{ kind, shortfallPlaces, undecidedRows: 0, provenance: 'OFFICIAL' },
  ...more,
});
const price = (...gaps: Gap[]) => {
  const { amount, ...rest } = priceOfGaps(gaps, standards, 2026);
  return { ...rest, levs: amount === null ? null : shownMoney(amount).inBgn };
};

describe('the price of a gap', () => {
  it('is missing places times the standard, as good as the weaker of rows and standard', () => {
    expect(price(gap('A', 3))).toEqual({
      ...{ levs: '24288.00', status: 'KNOWN', pricedPlaces: 3, unpricedPlaces: 0, undecidedRows: 0 },
      provenance: 'PLACEHOLDER',
    });
    expect(price(gap('A', 3, { provenance: 'SYNTHETIC' })).provenance).toBe('SYNTHETIC');
  });

  it('is unknown, not zero, without a standard', () => {
    expect(price(gap('C', 7))).toMatchObject({ levs: null, status: 'UNKNOWN', pricedPlaces: 0, unpricedPlaces: 7 });
  });

  it('is of a part where only a part has a standard, and says how many places have none', () => {
    expect(price(gap('A', 1), gap('B', 2), gap('C', 7))).toMatchObject({
      ...{ levs: '8296.02', status: 'PARTLY', pricedPlaces: 3, unpricedPlaces: 7 },
    });
  });

  it('is not known to the end where nobody can say how many places a row lacks', () => {
    expect(price(gap('A', 1), gap('A', 0, { undecidedRows: 1 }))).toMatchObject({ status: 'PARTLY', undecidedRows: 1 });
    expect(price(gap('A', 0, { undecidedRows: 1 }))).toMatchObject({ levs: null, status: 'UNKNOWN' });
  });

  it('of nothing missing is nothing, in the money of the day', () => {
    expect(price(gap('C', 0))).toMatchObject({ levs: '0.00', status: 'KNOWN', provenance: 'OFFICIAL' });
    expect(priceOfGaps([], standards, 2026)).toMatchObject({
      amount: { currency: 'EUR', year: 2026 },
      provenance: null,
    });
  });

  it('adds up, however the gaps are split', () => {
    const gaps = fc.array(fc.record({ kind: fc.constantFrom('A', 'B', 'C'), places: fc.nat(1_000), part: fc.nat(3) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(gaps, (drawn) => {
        const all = drawn.map(({ kind, places }) => gap(kind, places));
        const parts = [0, 1, 2, 3].map((part) =>
          price(...drawn.filter((each) => each.part === part).map(({ kind, places }) => gap(kind, places))),
        );
        const stotinki = (levs: string | null) => BigInt((levs ?? '0.00').replace('.', ''));
        const whole = price(...all);
        expect(parts.reduce((sum, { levs }) => sum + stotinki(levs), 0n)).toBe(stotinki(whole.levs));
        for (const count of ['pricedPlaces', 'unpricedPlaces'] as const) {
          expect(parts.reduce((sum, each) => sum + each[count], 0)).toBe(whole[count]);
        }
      }),
    );
  });
});
