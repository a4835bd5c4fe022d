import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  listQuery,
  listRows,
  loadAll,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields, namedFactFields } from '../../sources/api/index.js';
import {
  legacyMappings,
  type LegacyMappingRow,
  type LegacyTypeRow,
  legacyTypes,
  type ServiceKindRow,
} from '../store/index.js';
import { legacyTypeByKey, mappingsOfLegacyType, serviceKindByKey } from './catalogue.loader.js';
import { LegacyMappingType, LegacyTypeType } from './legacy-type.type.js';
import { ServiceKindType } from './service-kind.type.js';

const LegacyTypeConnection = connectionType('LegacyType', () => LegacyTypeType, aggregated(legacyTypes));
const LegacyTypeArgs = rootListArgs(legacyTypes);

@Resolver(() => LegacyTypeType)
export class LegacyTypeResolver extends namedFactFields(() => LegacyTypeType) {
  @Query(() => LegacyTypeConnection, { description: 'The old types of delegated services.' })
  legacyTypes(
    @Args(() => LegacyTypeArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LegacyTypeRow>> {
    return listRows(context, legacyTypes, args, info);
  }

  @FieldResolver(() => [ServiceKindType], {
    description: 'The kinds that its places may be allocated to; none when it only closes.',
  })
  async kinds(@Root() row: LegacyTypeRow, @Ctx() context: Context): Promise<readonly ServiceKindRow[]> {
    const mappings = await context.loader(mappingsOfLegacyType).load(row.pk);
    return loadAll(
      context.loader(serviceKindByKey),
      mappings.map(({ kindId }) => kindId),
    );
  }

  @FieldResolver(() => [LegacyMappingType], {
    description: 'Each such kind as a fact of its own, with its source; none when it only closes.',
  })
  mappings(@Root() { pk }: LegacyTypeRow, @Ctx() context: Context): Promise<readonly LegacyMappingRow[]> {
    return context.loader(mappingsOfLegacyType).load(pk);
  }
}

@Resolver(() => LegacyMappingType)
export class LegacyMappingResolver extends factFields(() => LegacyMappingType) {
  @FieldResolver(() => LegacyTypeType, { description: 'The old type.' })
  legacyType(@Root() row: LegacyMappingRow, @Ctx() context: Context): Promise<LegacyTypeRow | null> {
    return context.loader(legacyTypeByKey).load(row.legacyTypeId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind that its places may be allocated to.' })
  kind(@Root() row: LegacyMappingRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }
}

/** What old types may turn into as a list of its own. */
export const mappingLists = [
  listQuery('legacyMappings', 'Which old type may turn into which kind.', legacyMappings, () => LegacyMappingType),
];
