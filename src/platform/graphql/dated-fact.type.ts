import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { FactType } from './fact.type.js';
import { DateScalar } from './scalars.js';

/** A fact that holds from a day until another. */
@ObjectType()
export abstract class DatedFactType extends FactType {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  validFrom: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null when it is open.',
  })
  validUntil: Day | null;
}
