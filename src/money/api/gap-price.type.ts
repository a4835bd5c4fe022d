import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { type GapPrice, PriceStatus, shownMoney } from '../rules/index.js';
import { MoneyType } from './money.type.js';

registerEnumType(PriceStatus, {
  name: 'PriceStatus',
  description: 'How far the price of a gap is known.',
  valuesConfig: {
    KNOWN: { description: 'Everything that is missing has a price; nothing missing costs nothing.' },
    PARTLY: { description: 'A part of what is missing has a price; the money is of that part alone.' },
    UNKNOWN: { description: 'Nothing of what is missing has a price. That is not zero.' },
  },
});

@ObjectType('GapPrice', {
  description:
    'What it costs in a year to close a gap: missing places (shortfallPlaces) times the standard of their kind (ЗСУ чл. 45) of the latest year not after that of the day. What exempt rows lack is no part of it. Prices add up: those of the municipalities are that of the country.',
  simpleResolvers: true,
})
export class GapPriceType {
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The price of the priced places, in the money of the latest standard used; null when UNKNOWN.',
  })
  money: MoneyType | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The price of everything that is missing; null unless KNOWN, so also where one standard is missing.',
  })
  wholeMoney: MoneyType | null;
  @Field(() => PriceStatus, { description: 'How far it is known.' })
  status: PriceStatus;
  @Field(() => Int, { description: 'Missing places of kinds with a standard.' })
  pricedPlaces: number;
  @Field(() => Int, { description: 'Missing places of kinds for which no standard is loaded.' })
  unpricedPlaces: number;
  @Field(() => Int, {
    description: 'Rows in status UNKNOWN: nobody can say how many places they lack, so they have no price.',
  })
  undecidedRows: number;
  @Field(() => Provenance, {
    nullable: true,
    description: 'The weakest of the rows and of the standards used; null when there are no rows.',
  })
  provenance: Provenance | null;
}

export function shownPrice({ amount, ...price }: GapPrice): GapPriceType {
  const money = amount === null ? null : shownMoney(amount);
  return { ...price, money, wholeMoney: price.status === 'KNOWN' ? money : null };
}
