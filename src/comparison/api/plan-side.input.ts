import { Field, ID, InputType, Int } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, OneOf } from '../../platform/graphql/index.js';

@InputType('NeedsSideInput', { description: 'The needs by the criteria (ЗСУ чл. 34, ал. 2).' })
export class NeedsSideInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which the rules are in force; absent: the day of the answer. Two days compare versions of the rules on the same facts.',
  })
  rulesOn?: Day;
}

@InputType('PlanSideInput', { description: 'One side of a comparison: exactly one of these.' })
@OneOf()
export class PlanSideInput {
  @Field(() => NeedsSideInput, {
    nullable: true,
    description: 'Needs by the criteria; write {} for the rules of the day.',
  })
  needs?: NeedsSideInput;
  @Field(() => String, {
    nullable: true,
    description:
      'What is proposed in the round of planning with this code, what is withdrawn left out. New services are added to the row of the edition in force on the day, where no other proposal says its number (ЗСУ чл. 35).',
  })
  proposalsOf?: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the municipalities agreed on in the round of planning with this code (ЗСУ чл. 24).',
  })
  agreedIn?: string;
  @Field(() => ID, { nullable: true, description: 'A draft of the Map; seen by МТСП and АСП.' })
  draft?: string;
  @Field(() => ID, { nullable: true, description: 'An edition of the Map, whatever the day.' })
  edition?: string;
  @Field(() => Boolean, { nullable: true, description: 'The edition of the Map in force on the day; write true.' })
  editionInForce?: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The part by the Map of the annual plans for this calendar year, as they stand (ЗСУ чл. 38).',
  })
  annualPlansFor?: number;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'What is there on the day: the places that the ledger of coverage counts, whether the Map has a row for them or not; write true (ЗСУ чл. 43).',
  })
  supply?: boolean;
}
