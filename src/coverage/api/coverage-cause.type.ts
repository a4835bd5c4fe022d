import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { type Evidence, type Turn } from '../rules/index.js';

export const FactChange = { BEGINS: 'BEGINS', ENDS: 'ENDS' } as const;
registerEnumType(FactChange, {
  name: 'FactChange',
  description: 'What a fact does on a day.',
  valuesConfig: {
    BEGINS: { description: 'It holds from this day.' },
    ENDS: { description: 'This is the first day on which it no longer holds.' },
  },
});

@ObjectType('CoverageCause', {
  description: 'A recorded fact that begins or ends on the day on which the figures change.',
  simpleResolvers: true,
})
export class CoverageCauseType {
  @Field(() => FactChange, { description: 'Whether it begins or ends.' })
  change: Turn['change'];
  fact: Evidence;
}

@ObjectType('CoverageRisk', {
  description: 'The next day on which a row becomes short, by what is recorded, and through what.',
  simpleResolvers: true,
})
export class CoverageRiskType {
  @Field(() => DateScalar, { description: 'The first day of the shortfall.' })
  day: Day;
  @Field(() => Int, { description: 'Places that are missing on that day.' })
  openPlaces: number;
  @Field(() => [CoverageCauseType], { description: 'What begins or ends on that day.' })
  causes: readonly CoverageCauseType[];
}
