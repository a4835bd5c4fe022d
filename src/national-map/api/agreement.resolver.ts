import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  loadAll,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { agreements55, type Agreement55Row, agreements56, type Agreement56Row } from '../store/index.js';
import { Agreement55Type, Agreement56Type } from './agreement.type.js';
import { participantsOf } from './national-map.loader.js';

const Agreement56Connection = connectionType('Agreement56', () => Agreement56Type, aggregated(agreements56));
const Agreement56Args = rootListArgs(agreements56);
const Agreement55Connection = connectionType('Agreement55', () => Agreement55Type, aggregated(agreements55));
const Agreement55Args = rootListArgs(agreements55);

@Resolver(() => Agreement56Type)
export class Agreement56Resolver extends factFields(() => Agreement56Type) {
  @Query(() => Agreement56Connection, {
    description: 'Agreements by which a municipality serves people of another one.',
  })
  agreements56(
    @Args(() => Agreement56Args) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agreement56Row>> {
    return listRows(context, agreements56, args, info);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality that gives the places.' })
  host(@Root() row: Agreement56Row, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.hostId);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality whose people are served.' })
  beneficiary(@Root() row: Agreement56Row, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.beneficiaryId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() row: Agreement56Row, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }
}

@Resolver(() => Agreement55Type)
export class Agreement55Resolver extends factFields(() => Agreement55Type) {
  @Query(() => Agreement55Connection, { description: 'Agreements that secure access to services of district level.' })
  agreements55(
    @Args(() => Agreement55Args) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agreement55Row>> {
    return listRows(context, agreements55, args, info);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality that hosts the service.' })
  host(@Root() row: Agreement55Row, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.hostId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() row: Agreement55Row, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }

  @FieldResolver(() => [MunicipalityType], {
    description: 'The municipalities of the district that take part, by code.',
  })
  async participants(@Root() row: Agreement55Row, @Ctx() context: Context): Promise<readonly MunicipalityRow[]> {
    const keys = await context.loader(participantsOf).load(row.pk);
    return loadAll(context.loader(municipalityByKey), keys);
  }
}
