import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { TransformationState, transformationStates } from '../rules/index.js';

registerCodes(
  TransformationState,
  transformationStates,
  'TransformationState',
  'How far the transformation of a service of an old type has come (ЗСУ ПЗР § 31).',
);

@ObjectType('TransformationPlan', {
  description: 'What a service of an old type is to turn into, and until when (ЗСУ ПЗР § 31-35).',
  implements: Node,
  simpleResolvers: true,
})
export class TransformationPlanType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => TransformationState, { description: 'How far it has come, by the latest that was recorded.' })
  state: TransformationState;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By which day; 1.01.2035 at the latest (ЗСУ ПЗР § 32); null where not stated.',
  })
  finishBy: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; null before.' })
  decidedOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was done; null before.' })
  doneOn: Day | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is not decided yet, in words; null where nothing is said to be open.',
  })
  undecided: string | null;
}

@ObjectType('TransformationPart', {
  description: 'A kind that a service of an old type is to turn into, with its places.',
  implements: Node,
  simpleResolvers: true,
})
export class TransformationPartType extends FactType {
  @Field(() => Int, { nullable: true, description: 'How many places are to be for the kind; null where not decided.' })
  places: number | null;
}

@ObjectType('TransformationProgress', {
  description:
    'How far the services of old types in a district have come towards 1.01.2035, on the day of the answer (ЗСУ ПЗР § 31-35). Of services whose places nobody stated only the number is known.',
  simpleResolvers: true,
})
export class TransformationProgressType {
  @Field(() => Int, { description: 'Services with places of an old type.' })
  services: number;
  @Field(() => Int, {
    description: 'Of them: without a plan, by the latest that was recorded: of a plan only its decision has a day.',
  })
  servicesWithoutPlan: number;
  @Field(() => Int, { description: 'Of them: decided, and not done.' })
  servicesDecided: number;
  @Field(() => Int, { description: 'Of them: done.' })
  servicesDone: number;
  @Field(() => Int, { description: 'Of them: with a number of places that nobody stated; in none of the sums below.' })
  servicesOfUnknownPlaces: number;
  @Field(() => Int, { description: 'Places of old types.' })
  oldPlaces: number;
  @Field(() => Int, { description: 'Of them: allocated to kinds of the Map.' })
  allocatedPlaces: number;
  @Field(() => Int, { description: 'Of them: not allocated, and planned for kinds.' })
  plannedPlaces: number;
  @Field(() => Int, { description: 'Of them: neither allocated nor planned.' })
  undecidedPlaces: number;
  @Field(() => DateScalar, { description: 'The day by which all is to be done (ЗСУ ПЗР § 32).' })
  dueOn: Day;
}
