import { type Provenance, weakest, weakestOf } from '../../kernel/provenance.js';
import { type Amount, amountPer, sumOfAmounts } from './money.js';

/** What one municipality is given in a year, and for how many inhabitants; null where no census counted them. */
export type Spending = {
  readonly amount: Amount;
  readonly provenance: Provenance;
  readonly population: number | null;
  readonly provenanceOfCensus: Provenance | null;
};

/** Places that count, and how far that may be trusted; null where none counts. */
export type PlacesFor = { readonly places: number; readonly provenance: Provenance | null };

/** An amount for each of so many: as weak as the amount and what it is divided by. */
export type AmountPer = { readonly amount: Amount; readonly provenance: Provenance };

export type SpendingTotal = {
  readonly amount: Amount;
  readonly perInhabitant: AmountPer | null;
  readonly municipalities: number;
  readonly population: number | null;
  readonly provenance: Provenance;
  readonly provenanceOfAmounts: Provenance;
};

/**
 * What municipalities are given together, and for each inhabitant of all of them: the quotient of the sums, not a mean
 * of quotients. Null where nothing is stated.
 */
export function totalSpending(spendings: readonly Spending[]): SpendingTotal | null {
  const amount = sumOfAmounts(spendings.map((each) => each.amount));
  const provenanceOfAmounts = weakestOf(spendings.map((each) => each.provenance));
  if (amount === null || provenanceOfAmounts === null) return null;
  const population = spendings.reduce<number | null>(
    (sum, each) => (sum === null || each.population === null ? null : sum + each.population),
    0,
  );
  const ofCensuses = weakestOf(spendings.map(({ provenanceOfCensus }) => provenanceOfCensus));
  return {
    ...{ amount, population, provenanceOfAmounts },
    perInhabitant: sharedOut(amount, provenanceOfAmounts, population, ofCensuses),
    municipalities: spendings.length,
    provenance: weakest(provenanceOfAmounts, ofCensuses ?? provenanceOfAmounts),
  };
}

/** The amount for each of so many; null where there are none, or nobody knows how many. */
export function sharedOut(
  amount: Amount,
  ofAmount: Provenance,
  count: number | null,
  ofCount: Provenance | null,
): AmountPer | null {
  const each = amountPer(amount, count);
  return each === null ? null : { amount: each, provenance: weakest(ofAmount, ofCount ?? ofAmount) };
}

/** The counted places of municipalities together. */
export function placesTogether(parts: readonly PlacesFor[]): PlacesFor {
  return {
    places: parts.reduce((sum, { places }) => sum + places, 0),
    provenance: weakestOf(parts.map(({ provenance }) => provenance)),
  };
}
