import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../platform/graphql/index.js';
import { Currency } from '../../kernel/currency.js';
import { Provenance } from '../../kernel/provenance.js';
import { type AmountPer, shownMoney } from '../rules/index.js';

@ObjectType('Money', {
  description:
    'An amount in the money of a year, and the same in both currencies at the fixed 1.95583 levs for one euro. It is computed without rounding, and each figure rounded once as it is shown: to the stotinka and the cent, a half away from zero. So rounded figures need not add up to the rounded sum, which is that of the exact ones.',
  simpleResolvers: true,
})
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'How much, in its currency; two decimals.' })
  amount: string;
  @Field(() => Currency, { description: 'The currency of the amount.' })
  currency: Currency;
  @Field(() => Int, {
    nullable: true,
    description: 'The year whose money it is: of the budget, or of the standard; null of what was agreed for no year.',
  })
  year: number | null;
  @Field(() => DecimalScalar, { description: 'The same in Bulgarian levs; two decimals.' })
  inBgn: string;
  @Field(() => DecimalScalar, { description: 'The same in euro; two decimals.' })
  inEur: string;
}

@ObjectType('MoneyPer', {
  description:
    'An amount (Money) for each of those whom it is for. It may be weaker than the amount: the number that it is divided by counts too.',
  simpleResolvers: true,
})
export class MoneyPerType extends MoneyType {
  @Field(() => Provenance, { description: 'The weakest of the amount and of what it is divided by.' })
  provenance: Provenance;
}

export function shownPer(per: AmountPer | null): MoneyPerType | null {
  return per === null ? null : { ...shownMoney(per.amount), provenance: per.provenance };
}
