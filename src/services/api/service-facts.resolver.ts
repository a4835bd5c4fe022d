import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { datedArgs, inValidity, loadAll, type NestedArgs, type ValidityArgs } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import {
  type AllocationRow,
  allocations,
  type FundingRow,
  fundings,
  legacyCapacities,
  provisions,
  serviceLocations,
  suspensions,
  type LegacyCapacityRow,
  type ProvisionRow,
  type ServiceLocationRow,
  type ServiceRow,
  type SuspensionRow,
} from '../store/index.js';
import { AllocationType, LegacyCapacityType } from './capacity.type.js';
import { FundingType, ProvisionType, SuspensionType } from './running.type.js';
import { ServiceLocationType } from './service-location.type.js';
import {
  allocationsList,
  allocationsOf,
  fundingsList,
  legacyCapacitiesList,
  locationsList,
  provisionsList,
  provisionsOf,
  suspensionsList,
} from './service.loader.js';
import { ServiceType } from './service.type.js';

const AllocationsArgs = datedArgs(allocations);
const LegacyCapacitiesArgs = datedArgs(legacyCapacities);
const ProvisionsArgs = datedArgs(provisions);
const FundingsArgs = datedArgs(fundings);
const SuspensionsArgs = datedArgs(suspensions);
const ServiceLocationsArgs = datedArgs(serviceLocations);

/** The dated facts of a service: each list shows those that hold on the day of the answer, or all. */
@Resolver(() => ServiceType)
export class ServiceFactsResolver {
  @FieldResolver(() => [AllocationType], { description: 'How many of its places are for which kind, by first day.' })
  async allocations(
    @Root() { pk }: ServiceRow,
    @Args(() => AllocationsArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly AllocationRow[]> {
    return inValidity(await allocationsList.of(context, pk, args.where, day), args, day);
  }

  @FieldResolver(() => [ServiceKindType], { description: 'The kinds that it has places for on the day of the answer.' })
  async kinds(
    @Root() { pk }: ServiceRow,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly ServiceKindRow[]> {
    const allocations = inValidity(await context.loader(allocationsOf).load(pk), { validity: 'IN_FORCE' }, day);
    return loadAll(
      context.loader(serviceKindByKey),
      allocations.map(({ kindId }) => kindId),
    );
  }

  @FieldResolver(() => [LegacyCapacityType], { description: 'Its places of an old type, by first day.' })
  async legacyCapacities(
    @Root() { pk }: ServiceRow,
    @Args(() => LegacyCapacitiesArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly LegacyCapacityRow[]> {
    return inValidity(await legacyCapacitiesList.of(context, pk, args.where, day), args, day);
  }

  @FieldResolver(() => [ProvisionType], { description: 'Who runs it, by first day.' })
  async provisions(
    @Root() { pk }: ServiceRow,
    @Args(() => ProvisionsArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly ProvisionRow[]> {
    return inValidity(await provisionsList.of(context, pk, args.where, day), args, day);
  }

  @FieldResolver(() => [ProviderType], { description: 'The providers that run it on the day of the answer.' })
  async providers(
    @Root() { pk }: ServiceRow,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly ProviderRow[]> {
    const provisions = inValidity(await context.loader(provisionsOf).load(pk), { validity: 'IN_FORCE' }, day);
    return loadAll(
      context.loader(providerByKey),
      provisions.map(({ providerId }) => providerId),
    );
  }

  @FieldResolver(() => [FundingType], { description: 'Who pays for it, by first day.' })
  async fundings(
    @Root() { pk }: ServiceRow,
    @Args(() => FundingsArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly FundingRow[]> {
    return inValidity(await fundingsList.of(context, pk, args.where, day), args, day);
  }

  @FieldResolver(() => [SuspensionType], { description: 'When its provision is suspended, by first day.' })
  async suspensions(
    @Root() { pk }: ServiceRow,
    @Args(() => SuspensionsArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly SuspensionRow[]> {
    return inValidity(await suspensionsList.of(context, pk, args.where, day), args, day);
  }

  @FieldResolver(() => [ServiceLocationType], {
    description: 'The places where it is given; protected ones without address.',
  })
  async locations(
    @Root() { pk }: ServiceRow,
    @Args(() => ServiceLocationsArgs) args: NestedArgs & ValidityArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly ServiceLocationRow[]> {
    return inValidity(await locationsList.of(context, pk, args.where, day), args, day);
  }
}
