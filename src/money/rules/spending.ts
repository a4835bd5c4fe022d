import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Amount, amountPer, sumOfAmounts } from './money.js';

/** What one municipality is given in a year, and for how many. */
export type Spending = {
  readonly amount: Amount;
  /** Null where no census counted it. */
  readonly population: number | null;
  readonly countedPlaces: number;
  readonly provenance: Provenance;
};

export type SpendingTotal = {
  readonly amount: Amount;
  readonly perInhabitant: Amount | null;
  readonly perPlace: Amount | null;
  readonly municipalities: number;
  readonly population: number | null;
  readonly countedPlaces: number;
  readonly provenance: Provenance;
};

/**
 * What municipalities are given together, for each inhabitant and each place of all of them: the quotient of the sums,
 * not a mean of quotients. Null where nothing is stated.
 */
export function totalSpending(spendings: readonly Spending[]): SpendingTotal | null {
  const [first, ...others] = spendings;
  const amount = sumOfAmounts(spendings.map((each) => each.amount));
  if (first === undefined || amount === null) return null;
  const population = spendings.reduce<number | null>(
    (sum, each) => (sum === null || each.population === null ? null : sum + each.population),
    0,
  );
  const countedPlaces = spendings.reduce((sum, each) => sum + each.countedPlaces, 0);
  return {
    ...{ amount, population, countedPlaces },
    perInhabitant: amountPer(amount, population),
    perPlace: amountPer(amount, countedPlaces),
    municipalities: spendings.length,
    provenance: weakest(first.provenance, ...others.map(({ provenance }) => provenance)),
  };
}
