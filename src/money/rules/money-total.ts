import { type Currency } from '../../kernel/currency.js';
import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Amount, amountOf, sumOfAmounts } from './money.js';

/** What is stated in one currency, and by how many it is not stated at all (currency null). */
export type StatedSum = {
  readonly currency: Currency | null;
  readonly count: number;
  readonly amounts: number;
  readonly sum: string | null;
};

/** A sum of what is stated. Unknown is never zero: who states nothing is counted apart (ЗСУ чл. 41). */
export type MoneyTotal = { readonly amount: Amount | null; readonly stated: number; readonly notStated: number };

export function moneyTotal(sums: readonly StatedSum[]): MoneyTotal {
  const amounts = sums.flatMap(({ currency, sum }) =>
    currency === null || sum === null ? [] : [amountOf(sum, currency, null)],
  );
  const stated = sums.reduce((total, each) => total + each.amounts, 0);
  const all = sums.reduce((total, each) => total + each.count, 0);
  return { amount: sumOfAmounts(amounts), stated, notStated: all - stated };
}

/** Money of a round of planning: an estimate of the whole may contain those of its proposals (ЗСУ чл. 35, 41). */
export type IntendedMoney = { readonly ofProposals: MoneyTotal; readonly ofWhole: MoneyTotal };

/** What is estimated of the proposals and of the whole, which are never added together (ЗСУ чл. 35, 41). */
export function intendedMoney(sums: readonly (StatedSum & { readonly isOfProposal: boolean })[]): IntendedMoney {
  return {
    ofProposals: moneyTotal(sums.filter(({ isOfProposal }) => isOfProposal)),
    ofWhole: moneyTotal(sums.filter(({ isOfProposal }) => !isOfProposal)),
  };
}

/** Projects of one currency together. */
export type ProjectSums = {
  readonly currency: Currency | null;
  readonly projects: number;
  readonly amounts: number;
  readonly amount: string | null;
  readonly grants: number;
  readonly grant: string | null;
  readonly provenances: readonly Provenance[];
};

export type ProjectMoney = {
  readonly projects: number;
  readonly amount: MoneyTotal;
  readonly grant: MoneyTotal;
  readonly provenance: Provenance;
};

/** What projects are worth together, and what of it is granted; null where there are none (ЗСУ чл. 41). */
export function projectMoney(sums: readonly ProjectSums[]): ProjectMoney | null {
  const [first, ...others] = sums.flatMap(({ provenances }) => provenances);
  if (first === undefined) return null;
  const of = (sum: 'amount' | 'grant', amounts: 'amounts' | 'grants') =>
    moneyTotal(
      sums.map((each) => ({
        currency: each.currency,
        count: each.projects,
        amounts: each[amounts],
        sum: each[sum],
      })),
    );
  return {
    projects: sums.reduce((total, { projects }) => total + projects, 0),
    amount: of('amount', 'amounts'),
    grant: of('grant', 'grants'),
    provenance: weakest(first, ...others),
  };
}
