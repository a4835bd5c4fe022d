import { Field, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('Exemption', {
  description:
    'A row of the Map whose duty does not stand for a time. Its missing places are shown, apart from the shortfall.',
  implements: Node,
  simpleResolvers: true,
})
export class ExemptionType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => PlanningLevel, { description: 'The level of the row.' })
  level: PlanningLevel;
  @Field(() => String, { description: 'The legal ground.' })
  legalGround: string;
  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null when it is open.',
  })
  validUntil: Day | null;
}
