import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
  datedArgs,
  DateScalar,
  inValidity,
  listArgs,
  type ListArgs,
  listOfParent,
  listRows,
  loadAll,
  LookUpArgs,
  type NestedArgs,
  rootListArgs,
  type RootListArgs,
  rowByKey,
  type ValidityArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { allocationsOf, serviceFactFields, ServiceLocationType, ServiceType } from '../../services/api/index.js';
import {
  type AllocationRow,
  serviceLocations,
  type ServiceLocationRow,
  type ServiceRow,
} from '../../services/store/index.js';
import { isTooLateToRenew, LicenceStatus, licenceStatus, renewalDueOn } from '../rules/index.js';
import { type LicenceRow, licences } from '../store/index.js';
import { licenceByNumber, licencesOfServiceList, locationKeysOf } from './licence.loader.js';
import { LicenceType } from './licence.type.js';

const LicenceConnection = connectionType('Licence', () => LicenceType, aggregated(licences));
const RootLicenceArgs = rootListArgs(licences);
const LicenceArgs = listArgs(licences);
const ServiceLicenceArgs = datedArgs(licences);
const ofHolder = listOfParent(
  'Provider.licences',
  licences,
  (row, parent) => sql`${sql.ref(`${row}.holder_id`)} = ${parent}`,
);

@Resolver(() => LicenceType)
export class LicenceResolver extends serviceFactFields(() => LicenceType) {
  @Query(() => LicenceConnection, { description: 'All licences that are recorded, whatever their term.' })
  licences(
    @Args(() => RootLicenceArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LicenceRow>> {
    return listRows(context, licences, args, info);
  }

  @Query(() => LicenceType, { nullable: true, description: 'The licence with this number; null when there is none.' })
  licence(
    @Arg('number', () => String, { description: 'As printed, such as Л-0000-1/01.02.2024.' }) number: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<LicenceRow | null> {
    return context.loader(licenceByNumber).load(number);
  }

  @FieldResolver(() => ProviderType, { description: 'The provider that holds it; it cannot be passed on.' })
  holder(@Root() row: LicenceRow, @Ctx() context: Context): Promise<ProviderRow | null> {
    return context.loader(providerByKey).load(row.holderId);
  }

  @FieldResolver(() => LicenceStatus, { description: 'How it stands on the day of the answer.' })
  status(@Root() row: LicenceRow, @OnDay() day: Day): LicenceStatus {
    return licenceStatus(row, day);
  }

  @FieldResolver(() => DateScalar, {
    description:
      'The last day to apply for its renewal: three months before it is no longer valid (ЗСУ чл. 146-156). Later, a new licence is needed.',
  })
  applyBy(@Root() row: LicenceRow): Day {
    return renewalDueOn(row);
  }

  @FieldResolver(() => Boolean, {
    description: 'On the day of the answer applyBy is past: it is too late to renew, a new licence is needed.',
  })
  isTooLateToRenew(@Root() row: LicenceRow, @OnDay() day: Day): boolean {
    return isTooLateToRenew(row, day);
  }

  @FieldResolver(() => [ServiceLocationType], {
    description: 'The places that it covers; protected ones without address.',
  })
  async locations(@Root() row: LicenceRow, @Ctx() context: Context): Promise<readonly ServiceLocationRow[]> {
    const keys = await context.loader(locationKeysOf).load(row.pk);
    return loadAll(context.loader(rowByKey(serviceLocations)), keys);
  }

  @FieldResolver(() => Int, {
    description: 'Places that hang on it: the known places of the allocations of its service on the day of the answer.',
  })
  async allocatedPlaces(@Root() row: LicenceRow, @Ctx() context: Context, @OnDay() day: Day): Promise<number> {
    const allocations = await inForce(context, row, day);
    return allocations.reduce((sum, { places }) => sum + (places ?? 0), 0);
  }

  @FieldResolver(() => Boolean, {
    description: 'Some allocation of its service on that day has a number of places that is not known.',
  })
  async hasUnknownPlaces(@Root() row: LicenceRow, @Ctx() context: Context, @OnDay() day: Day): Promise<boolean> {
    const allocations = await inForce(context, row, day);
    return allocations.some(({ places }) => places === null);
  }
}

async function inForce(context: Context, { serviceId }: LicenceRow, day: Day): Promise<readonly AllocationRow[]> {
  return inValidity(await context.loader(allocationsOf).load(serviceId), { validity: 'IN_FORCE' }, day);
}

/** The licences that this module adds to types before it. */
@Resolver(() => ServiceType)
export class ServiceLicencesResolver {
  @FieldResolver(() => [LicenceType], {
    description: 'Licences for it, by first day; terminated and revoked ones stay until their term ends.',
  })
  async licences(
    @Root() { pk }: ServiceRow,
    @Args(() => ServiceLicenceArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly LicenceRow[]> {
    return inValidity(await licencesOfServiceList.of(context, pk, args.where, day), args, day);
  }
}

@Resolver(() => ProviderType)
export class ProviderLicencesResolver {
  @FieldResolver(() => LicenceConnection, { description: 'The licences that it holds or held.' })
  licences(
    @Root() { pk }: ProviderRow,
    @Args(() => LicenceArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LicenceRow>> {
    return ofHolder(context, pk, args, day, info);
  }
}
