import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Context } from '../../platform/request/context.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type TakenRow } from '../rules/index.js';

@ObjectType('MapDraftTakenRow', {
  description: 'A row of a draft of the Map before and after what was agreed was entered (ЗСУ чл. 24, 35).',
  simpleResolvers: true,
})
class MapDraftTakenRowType {
  @Field(() => PlanningLevel, { description: 'The planning level.' })
  level: PlanningLevel;
  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number of users before; null where the draft had no such row, or it stated none.',
  })
  before: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number of users now; null where the row that new services add to states none.',
  })
  after: number | null;
}

@ObjectType('MapDraftTaking', {
  description: 'What became of a draft of the Map when what was agreed in a round of planning was entered into it.',
  simpleResolvers: true,
})
export class MapDraftTakingType {
  @Field(() => [MapDraftTakenRowType], { description: 'The rows that were entered; the others stayed.' })
  rows: MapDraftTakenRowType[];
}

@Resolver(() => MapDraftTakenRowType)
export class MapDraftTakenRowResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The hosting municipality.' })
  host(@Root() { hostId }: TakenRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(hostId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: TakenRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}
