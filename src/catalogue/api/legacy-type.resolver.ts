import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { namedFactFields } from '../../sources/api/index.js';
import { type LegacyTypeRow, legacyTypes, type ServiceKindRow } from '../store/index.js';
import { kindKeysOfLegacyType, serviceKindByKey } from './catalogue.loader.js';
import { LegacyTypeType } from './legacy-type.type.js';
import { ServiceKindType } from './service-kind.type.js';

const LegacyTypeConnection = connectionType('LegacyType', () => LegacyTypeType);
const LegacyTypeArgs = rootListArgs(legacyTypes);

@Resolver(() => LegacyTypeType)
export class LegacyTypeResolver extends namedFactFields(() => LegacyTypeType) {
  @Query(() => LegacyTypeConnection, { description: 'The old types of delegated services.' })
  legacyTypes(
    @Args(() => LegacyTypeArgs) args: RootListArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LegacyTypeRow>> {
    return listRows(context, legacyTypes, args);
  }

  @FieldResolver(() => [ServiceKindType], {
    description: 'The kinds that its places may be allocated to; none when it only closes.',
  })
  async kinds(@Root() row: LegacyTypeRow, @Ctx() context: Context): Promise<readonly ServiceKindRow[]> {
    const keys = await context.loader(kindKeysOfLegacyType).load(row.pk);
    const found = await context.loader(serviceKindByKey).loadMany([...keys]);
    return found.flatMap((each) => (each === null || each instanceof Error ? [] : [each]));
  }
}
