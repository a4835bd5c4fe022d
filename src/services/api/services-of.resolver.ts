import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Connection, listArgs, type ListArgs, listOfParent } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type ServiceRow, services } from '../store/index.js';
import { ServiceConnection } from './service.resolver.js';

const ServiceArgs = listArgs(services);

const ofMunicipality = listOfParent(
  'Municipality.services',
  services,
  (row, parent) => sql`${sql.ref(`${row}.municipality_id`)} = ${parent}`,
);
const ofProvider = listOfParent(
  'Provider.services',
  services,
  (row, parent) => sql`${sql.ref(`${row}.id`)} in (select service_id from provision where provider_id = ${parent})`,
);
const ofKind = listOfParent(
  'ServiceKind.services',
  services,
  (row, parent) => sql`${sql.ref(`${row}.id`)} in (select service_id from allocation where kind_id = ${parent})`,
);

/** The services that this module adds to types before it. */
@Resolver(() => MunicipalityType)
export class MunicipalityServicesResolver {
  @FieldResolver(() => ServiceConnection, { description: 'The services whose places are in it.' })
  services(
    @Root() { pk }: MunicipalityRow,
    @Args(() => ServiceArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ServiceRow>> {
    return ofMunicipality(context, pk, args, day, info);
  }
}

@Resolver(() => ProviderType)
export class ProviderServicesResolver {
  @FieldResolver(() => ServiceConnection, { description: 'The services that it runs, ran or will run.' })
  services(
    @Root() { pk }: ProviderRow,
    @Args(() => ServiceArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ServiceRow>> {
    return ofProvider(context, pk, args, day, info);
  }
}

@Resolver(() => ServiceKindType)
export class ServiceKindServicesResolver {
  @FieldResolver(() => ServiceConnection, { description: 'The services with places for it at any time.' })
  services(
    @Root() { pk }: ServiceKindRow,
    @Args(() => ServiceArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ServiceRow>> {
    return ofKind(context, pk, args, day, info);
  }
}
