import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('LegacyType', {
  description:
    'An old type of delegated service, from before the Map. Its places are allocated to new kinds by a decision for each service, never automatically.',
  implements: Node,
  simpleResolvers: true,
})
export class LegacyTypeType extends FactType {
  @Field(() => String, { description: 'Permanent code, such as HOME_ELDERLY.' })
  code: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which services of the type must close; null when none is set.',
  })
  closesBy: Day | null;
  @Field(() => String, { nullable: true, description: 'The article that speaks of it; null when not known.' })
  article: string | null;
}

@ObjectType('LegacyMapping', {
  description: 'That places of an old type may be allocated to a kind of the Map. One type may have several.',
  implements: Node,
  simpleResolvers: true,
})
export class LegacyMappingType extends FactType {}
