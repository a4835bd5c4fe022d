import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Amount, amountTimes, nothing, sumOfAmounts } from './money.js';

/** What is missing of one kind: in one row of the Map, or in rows taken together. */
export type Gap = {
  readonly kind: string;
  readonly shortfallPlaces: number;
  /** Rows of which nobody can say how many places they lack. */
  readonly undecidedRows: number;
  readonly provenance: Provenance | null;
};

/** What one place of a kind costs in a year. */
export type Standard = { readonly amount: Amount; readonly provenance: Provenance };

export const PriceStatus = { KNOWN: 'KNOWN', PARTLY: 'PARTLY', UNKNOWN: 'UNKNOWN' } as const;
export type PriceStatus = keyof typeof PriceStatus;

export type GapPrice = {
  /** The price of the priced places; null where none of what is missing has a price. */
  readonly amount: Amount | null;
  readonly status: PriceStatus;
  readonly pricedPlaces: number;
  readonly unpricedPlaces: number;
  readonly undecidedRows: number;
  readonly provenance: Provenance | null;
};

/**
 * Missing places times the standard of their kind, in the money of the standards: what the places would cost for a
 * year if the state paid for them (ЗСУ чл. 45). A kind without a standard has no price, and is counted apart.
 */
export function priceOfGaps(gaps: readonly Gap[], standards: ReadonlyMap<string, Standard>, year: number): GapPrice {
  const missing = gaps.filter(({ shortfallPlaces }) => shortfallPlaces > 0);
  const priced = missing.flatMap(({ kind, shortfallPlaces }) => {
    const standard = standards.get(kind);
    return standard === undefined ? [] : [{ ...standard, places: shortfallPlaces }];
  });
  const pricedPlaces = priced.reduce((sum, { places }) => sum + places, 0);
  const unpricedPlaces = missing.reduce((sum, { shortfallPlaces }) => sum + shortfallPlaces, 0) - pricedPlaces;
  const undecidedRows = gaps.reduce((sum, each) => sum + each.undecidedRows, 0);
  const status = statusOf(pricedPlaces, unpricedPlaces + undecidedRows);
  const amount = sumOfAmounts(priced.map((each) => amountTimes(each.amount, each.places)));
  const [first, ...others] = [...gaps, ...priced].flatMap(({ provenance }) => provenance ?? []);
  return {
    amount: amount ?? (status === 'KNOWN' ? nothing(year) : null),
    ...{ status, pricedPlaces, unpricedPlaces, undecidedRows },
    provenance: first === undefined ? null : weakest(first, ...others),
  };
}

/** Unknown is never nothing: what has no price, or no number, keeps the whole from being known. */
function statusOf(pricedPlaces: number, open: number): PriceStatus {
  if (open === 0) return 'KNOWN';
  return pricedPlaces === 0 ? 'UNKNOWN' : 'PARTLY';
}
