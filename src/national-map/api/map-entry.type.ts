import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { StateFunding, stateFundings } from '../rules/index.js';

registerCodes(StateFunding, stateFundings, 'StateFunding', 'How much of a row of the Map the state pays (ЗСУ чл. 43).');

@ObjectType('MapEntry', {
  description:
    'A row of an edition: for this kind of service, at this level, in this host municipality, the state pays for at most so many users (ЗСУ чл. 32 and 43).',
  implements: Node,
  simpleResolvers: true,
})
export class MapEntryType extends FactType {
  @Field(() => PlanningLevel, { description: 'For whom it is planned.' })
  level: PlanningLevel;
  @Field(() => Int, {
    nullable: true,
    description: 'The most users that the state pays for; null when the Map does not state it.',
  })
  maximumUsers: number | null;
  @Field(() => StateFunding, { description: 'Wholly or partly from the state budget.' })
  stateFunding: StateFunding;
}
