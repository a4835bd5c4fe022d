import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { shownMoney, type SpendingTotal } from '../rules/index.js';
import { MoneyType } from './money.type.js';

@ObjectType('SpendingTotal', {
  description:
    'Delegated spending of a year (DelegatedSpending) of municipalities together, by the State Budget Act, and what that is for each inhabitant and place of all of them.',
  simpleResolvers: true,
})
export class SpendingTotalType {
  @Field(() => MoneyType, { description: 'The sum.' })
  money: MoneyType;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The sum for each inhabitant; null where the population of a municipality is not known.',
  })
  perInhabitant: MoneyType | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The sum for each counted place; null where no place counts.',
  })
  perPlace: MoneyType | null;
  @Field(() => Int, { description: 'Municipalities for which the act states an amount.' })
  municipalities: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Inhabitants of these by the latest census not after the end of the year; null where one of them has none.',
  })
  population: number | null;
  @Field(() => Int, { description: 'Places that count on the day of the answer in the rows that these host.' })
  countedPlaces: number;
  @Field(() => Provenance, {
    description: 'The weakest of the amounts and of the censuses; of the places it says nothing.',
  })
  provenance: Provenance;
}

const shown = (amount: SpendingTotal['perPlace']) => (amount === null ? null : shownMoney(amount));

export function shownTotal({ amount, perInhabitant, perPlace, ...total }: SpendingTotal): SpendingTotalType {
  return { ...total, money: shownMoney(amount), perInhabitant: shown(perInhabitant), perPlace: shown(perPlace) };
}
