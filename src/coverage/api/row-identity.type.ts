import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { serviceKindByCode, ServiceKindType } from '../../catalogue/api/index.js';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Context } from '../../platform/request/context.js';
import { municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type Cell } from '../rules/index.js';

/** What answers about a row name it by: the row itself may be of another day, or not be there yet. */
@ObjectType('RowIdentity', {
  description: 'Which row of the Map something is about: the row may be of another day, or not be there yet.',
  simpleResolvers: true,
})
export class RowIdentityType {
  @Field(() => PlanningLevel, { description: 'For whom the Map plans it.' })
  level: PlanningLevel;
}

@Resolver(() => RowIdentityType)
export class RowIdentityResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality that hosts it and owes what is missing.' })
  host(@Root() { host }: Cell, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(host);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() { kind }: Cell, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByCode).load(kind);
  }
}
