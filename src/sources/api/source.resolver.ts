import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  LANG,
  LanguageScalar,
  listRows,
  nameIn,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { sources, type SourceRow } from '../store/index.js';
import { SourceType } from './source.type.js';

const SourceConnection = connectionType('Source', () => SourceType, aggregated(sources));
const SourceArgs = rootListArgs(sources);

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'The sources that facts come from.' })
  sources(
    @Args(() => SourceArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SourceRow>> {
    return listRows(context, sources, args, info);
  }

  @FieldResolver(() => String, { description: 'Its title.' })
  title(
    @Root() row: SourceRow,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    return nameIn(row, lang ?? context.language).value;
  }
}
