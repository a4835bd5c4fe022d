import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, DecimalScalar, FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('MunicipalityCensus', {
  description: 'Persons counted by the census in a municipality (National Statistical Institute).',
  implements: Node,
  simpleResolvers: true,
})
export class MunicipalityCensusType extends FactType {
  @Field(() => DateScalar, { description: 'The reference day of the census.' })
  referenceDay: Day;
  @Field(() => Int, { description: 'All persons.' })
  population: number;
  @Field(() => Int, { description: 'Persons aged 0 to 14. Not "children under 18".' })
  age0to14: number;
  @Field(() => Int, { description: 'Persons aged 15 to 29.' })
  age15to29: number;
  @Field(() => Int, { description: 'Persons aged 30 to 44.' })
  age30to44: number;
  @Field(() => Int, { description: 'Persons aged 45 to 64.' })
  age45to64: number;
  @Field(() => Int, { description: 'Persons aged 65 and over.' })
  age65AndOver: number;
  @Field(() => Int, { description: 'Men and boys.' })
  male: number;
  @Field(() => Int, { description: 'Women and girls.' })
  female: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Economically active, per cent; null when not published.',
  })
  activityRate: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Employed, per cent; null when not published.' })
  employmentRate: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Unemployed as they said themselves in the census, per cent; not the registered rate. Null when not published.',
  })
  unemploymentRate: string | null;
}

@ObjectType('DelegatedSpending', {
  description:
    'What the state budget of a year gives a municipality for social services that the state delegates to it.',
  implements: Node,
  simpleResolvers: true,
})
export class DelegatedSpendingType extends FactType {
  @Field(() => Int, { description: 'The budget year.' })
  year: number;
  @Field(() => DecimalScalar, { description: 'Thousands of the currency.' })
  amountThousand: string;
  @Field(() => String, { description: 'BGN to 2025, EUR from 2026.' })
  currency: string;
}
