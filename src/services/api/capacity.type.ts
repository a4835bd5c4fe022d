import { Field, Int, ObjectType } from 'type-graphql';
import { DatedFactType, Node } from '../../platform/graphql/index.js';

@ObjectType('Allocation', {
  description: 'How many places of a service are for one kind of the Map, from when until when.',
  implements: Node,
  simpleResolvers: true,
})
export class AllocationType extends DatedFactType {
  @Field(() => Int, { nullable: true, description: 'Places; null when nobody has stated them, which is not zero.' })
  places: number | null;
}

@ObjectType('LegacyCapacity', {
  description: 'Places of a service of an old type; what of them is not allocated to new kinds counts nowhere yet.',
  implements: Node,
  simpleResolvers: true,
})
export class LegacyCapacityType extends DatedFactType {
  @Field(() => Int, { nullable: true, description: 'All places of the old type; null when not known.' })
  totalPlaces: number | null;
}
