import { Field, Int, ObjectType } from 'type-graphql';
import { registerCodes } from '../../platform/graphql/index.js';
import { ActingBodyCode, actingBodies, type RemedyStep, RemedyStepCode, remedySteps } from '../rules/index.js';

registerCodes(RemedyStepCode, remedySteps, 'RemedyStepKind', 'What can be done about a row that is short.');
registerCodes(ActingBodyCode, actingBodies, 'ActingBody', 'Who takes a step.');

@ObjectType('RemedyStep', {
  description: 'One step towards closing a row, with the article and the body that acts.',
  simpleResolvers: true,
})
export class RemedyStepType {
  @Field(() => RemedyStepCode, { description: 'What is done.' })
  kind: RemedyStepCode;
  @Field(() => ActingBodyCode, { description: 'Who acts.' })
  actingBody: ActingBodyCode;
  @Field(() => Int, {
    nullable: true,
    description:
      'Places that it brings to the row, together with the other steps for the same service; null when not known.',
  })
  places: number | null;
  source: RemedyStep;
}

@ObjectType('Remedy', {
  description:
    'Steps that together close a row: the fewest, then with the fewest places over. A new service stands for what nothing else gives.',
  simpleResolvers: true,
})
export class RemedyType {
  @Field(() => [RemedyStepType], { description: 'By kind of step and what it is done to.' })
  steps: readonly RemedyStepType[];
  @Field(() => Int, { description: 'Places more than are missing.' })
  placesOver: number;
  @Field(() => Boolean, {
    description:
      'Nothing closes the row with fewer steps; false where there were more than 20 possibilities, of which the largest were taken.',
  })
  isMinimal: boolean;
}
