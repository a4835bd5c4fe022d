import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { shownMoney, type SpendingTotal } from '../rules/index.js';
import { MoneyPerType, MoneyType, shownPer } from './money.type.js';

@ObjectType('SpendingTotal', {
  description:
    'Delegated spending of a year (DelegatedSpending) of municipalities together, by the State Budget Act, and what that is for each inhabitant and place of all of them.',
  simpleResolvers: true,
})
export class SpendingTotalType {
  @Field(() => MoneyType, { description: 'The sum.' })
  money: MoneyType;
  @Field(() => MoneyPerType, {
    nullable: true,
    description: 'The sum for each inhabitant; null where the population of a municipality is not known.',
  })
  perInhabitant: MoneyPerType | null;
  @Field(() => Int, { description: 'Municipalities for which the act states an amount.' })
  municipalities: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Inhabitants of these by the latest census not after the end of the year; null where one of them has none.',
  })
  population: number | null;
  @Field(() => Provenance, {
    description: 'The weakest of the amounts and of the censuses. That of the places is weighed in perPlace.',
  })
  provenance: Provenance;
}

/** A total with what it is made of, of which the places are asked only where somebody wants to know. */
export type ShownSpendingTotal = SpendingTotalType & {
  readonly total: SpendingTotal;
  readonly municipalityCodes: readonly string[];
};

export function shownTotal(total: SpendingTotal, municipalityCodes: readonly string[]): ShownSpendingTotal {
  const { amount, perInhabitant, municipalities, population, provenance } = total;
  return {
    ...{ municipalities, population, provenance, total, municipalityCodes },
    money: shownMoney(amount),
    perInhabitant: shownPer(perInhabitant),
  };
}
