import { Field, ObjectType } from 'type-graphql';
import { FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('PlanningRegion', {
  description: 'A planning region (район за планиране, NUTS 2): several districts, for statistics and European funds.',
  implements: Node,
  simpleResolvers: true,
})
export class PlanningRegionType extends FactType {
  @Field(() => String, { description: 'NUTS 2 code, such as BG34.' })
  code: string;
}
