import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  byExternalId,
  type Connection,
  connectionType,
  listRows,
  LookUpArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { namedFactFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { ServiceState, serviceState } from '../rules/index.js';
import { type ServiceRow, services } from '../store/index.js';
import { serviceByExternalKey, serviceByKey, successorsOf, suspensionsOf } from './service.loader.js';
import { ServiceType } from './service.type.js';

export const ServiceConnection = connectionType('Service', () => ServiceType, aggregated(services));
const ServiceArgs = rootListArgs(services);

@Resolver(() => ServiceType)
export class ServiceResolver extends namedFactFields(() => ServiceType) {
  @Query(() => ServiceConnection, {
    description: 'All social services that are recorded, also planned and closed ones.',
  })
  services(
    @Args(() => ServiceArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ServiceRow>> {
    return listRows(context, services, args, info);
  }

  @Query(() => ServiceType, {
    nullable: true,
    description: 'The service with this key of a register outside; null when there is none.',
  })
  serviceByExternalId(
    @Arg('scheme', () => String, { description: 'The register, such as demo.' }) scheme: string,
    @Arg('value', () => String, { description: 'The key in it.' }) value: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<ServiceRow | null> {
    return byExternalId(context.loader(serviceByExternalKey), scheme, value);
  }

  @FieldResolver(() => MunicipalityType, { description: 'Where its places are, whatever the addresses.' })
  municipality(@Root() row: ServiceRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The service that it replaces; null when it replaces none.',
  })
  predecessor(@Root() row: ServiceRow, @Ctx() context: Context): Promise<ServiceRow | null> | null {
    return row.predecessorId === null ? null : context.loader(serviceByKey).load(row.predecessorId);
  }

  @FieldResolver(() => [ServiceType], { description: 'The services that replace it.' })
  successors(@Root() row: ServiceRow, @Ctx() context: Context): Promise<readonly ServiceRow[]> {
    return context.loader(successorsOf).load(row.pk);
  }

  @FieldResolver(() => ServiceState, { description: 'Where it stands in its life on the day of the answer.' })
  async state(@Root() row: ServiceRow, @Ctx() context: Context, @OnDay() day: Day): Promise<ServiceState> {
    const suspensions = await context.loader(suspensionsOf).load(row.pk);
    const spans = suspensions.map(({ validFrom, validUntil }) => ({ from: validFrom, until: validUntil }));
    return serviceState(row, spans, day);
  }
}
