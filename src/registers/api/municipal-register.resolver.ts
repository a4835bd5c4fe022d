import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { legacyTypeByKey, LegacyTypeType, serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type LegacyTypeRow, type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { licenceByKey, LicenceType } from '../../licensing/api/index.js';
import { type LicenceRow } from '../../licensing/store/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { loadAll, LookUpArgs, whereInputOf } from '../../platform/graphql/index.js';
import { RequestError, type Where } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow, services } from '../../services/store/index.js';
import { sourceByKey, SourceType } from '../../sources/api/index.js';
import { type SourceRow } from '../../sources/store/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type RegisteredPlaces, type RegisteredProvider, type RegisterEntry } from '../rules/index.js';
import { municipalRegister, type MunicipalRegister } from './municipal-register.js';
import {
  MunicipalRegisterType,
  RegisteredPlacesType,
  RegisteredProviderType,
  RegisterEntryType,
} from './municipal-register.type.js';

const ServiceWhere = whereInputOf(services);

@ArgsType()
class RegisterArgs extends LookUpArgs {
  @Field(() => String, { description: 'The code of the municipality, such as VTR13.' })
  municipality: string;
  @Field(() => ServiceWhere, { nullable: true, description: 'Only services for which this holds.' })
  where?: Where;
}

const MOST_ENTRIES = 1000;

@ArgsType()
class EntriesArgs {
  @Field(() => Int, { defaultValue: 100, description: `How many at most, from 1 to ${String(MOST_ENTRIES)}.` })
  first: number;
  @Field(() => Int, { nullable: true, description: 'Only those after the one with this number.' })
  after?: number;
}

@Resolver(() => MunicipalRegisterType)
export class MunicipalRegisterResolver {
  @Cost({ weight: 20 })
  @Query(() => MunicipalRegisterType, {
    nullable: true,
    description: 'The register of the social services of a municipality as one document; null when there is no such.',
  })
  municipalRegister(
    @Args(() => RegisterArgs) args: RegisterArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<MunicipalRegister | null> {
    return municipalRegister(context, args, day);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality whose mayor keeps it.' })
  municipality(@Root() { holder }: MunicipalRegister, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(holder.pk);
  }

  @FieldResolver(() => [RegisterEntryType], {
    description:
      'The services for which the condition holds, by their number. The head counts all of them; where there are more than asked for, go on after the number of the last.',
  })
  entries(
    @Root() register: MunicipalRegister,
    @Args(() => EntriesArgs) { first, after }: EntriesArgs,
  ): readonly RegisterEntry[] {
    if (first < 1 || first > MOST_ENTRIES) {
      const message = `first is ${String(first)}; it must be from 1 to ${String(MOST_ENTRIES)}.`;
      throw new RequestError('PAGINATION_INVALID', message);
    }
    return register.entries.filter(({ number }) => number > (after ?? 0)).slice(0, first);
  }

  @FieldResolver(() => [SourceType], { description: 'Where what it tells comes from.' })
  sources(@Root() { sourceIds }: MunicipalRegister, @Ctx() context: Context): Promise<readonly SourceRow[]> {
    return loadAll(context.loader(sourceByKey), sourceIds);
  }
}

@Resolver(() => RegisterEntryType)
export class RegisterEntryResolver {
  @FieldResolver(() => ServiceType, { description: 'The service, with all that is recorded of it.' })
  service(@Root() { serviceId }: RegisterEntry, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => [SourceType], { description: 'Where what the entry tells comes from.' })
  sources(@Root() { sourceIds }: RegisterEntry, @Ctx() context: Context): Promise<readonly SourceRow[]> {
    return loadAll(context.loader(sourceByKey), sourceIds);
  }
}

@Resolver(() => RegisteredPlacesType)
export class RegisteredPlacesResolver {
  @FieldResolver(() => ServiceKindType, { nullable: true, description: 'The kind of the Map; null of an old type.' })
  kind(@Root() { pk, isLegacy }: RegisteredPlaces, @Ctx() context: Context): Promise<ServiceKindRow | null> | null {
    return isLegacy ? null : context.loader(serviceKindByKey).load(pk);
  }

  @FieldResolver(() => LegacyTypeType, { nullable: true, description: 'The old type; null of a kind of the Map.' })
  legacyType(
    @Root() { pk, isLegacy }: RegisteredPlaces,
    @Ctx() context: Context,
  ): Promise<LegacyTypeRow | null> | null {
    return isLegacy ? context.loader(legacyTypeByKey).load(pk) : null;
  }
}

@Resolver(() => RegisteredProviderType)
export class RegisteredProviderResolver {
  @FieldResolver(() => ProviderType, { description: 'The provider.' })
  provider(@Root() { pk }: RegisteredProvider, @Ctx() context: Context): Promise<ProviderRow | null> {
    return context.loader(providerByKey).load(pk);
  }

  @FieldResolver(() => LicenceType, {
    nullable: true,
    description:
      'Its licence for the service: the one in force on the day, else the latest before it; null where there is none, as for municipalities (ЗСУ чл. 30).',
  })
  licence(@Root() { licence }: RegisteredProvider, @Ctx() context: Context): Promise<LicenceRow | null> | null {
    return licence === null ? null : context.loader(licenceByKey).load(licence.pk);
  }
}
