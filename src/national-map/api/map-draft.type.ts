import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node } from '../../platform/graphql/index.js';
import { StateFunding } from '../rules/index.js';

@ObjectType('MapDraft', {
  description: 'An edition of the Map before the Council of Ministers adopts it (ЗСУ чл. 34-35). Seen by МТСП and АСП.',
  implements: Node,
  simpleResolvers: true,
})
export class MapDraftType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => String, { description: 'What it is called, in Bulgarian.' })
  nameBg: string;
  @Field(() => DateScalar, { description: 'The day on which it was opened.' })
  openedOn: Day;
}

@ObjectType('MapDraftEntry', {
  description: 'A row of a draft of the Map (ЗСУ чл. 32, ал. 2).',
  implements: Node,
  simpleResolvers: true,
})
export class MapDraftEntryType extends FactType {
  @Field(() => PlanningLevel, { description: 'The planning level.' })
  level: PlanningLevel;
  @Field(() => Int, { nullable: true, description: 'The greatest number of users; null where the row states none.' })
  maximumUsers: number | null;
  @Field(() => StateFunding, { description: 'Whether the state pays wholly or partly.' })
  stateFunding: StateFunding;
  @Field(() => Boolean, { description: 'It will not be in the edition.' })
  isDropped: boolean;
}
