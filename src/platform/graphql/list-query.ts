import { type GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, Info, Query, Resolver } from 'type-graphql';
import { type Collection } from '../query/index.js';
import { type Context } from '../request/context.js';
import { aggregated, type Connection, connectionType } from './connection.type.js';
import { rootListArgs, type RootListArgs } from './list.args.js';
import { listRows } from './list.js';

/** The root field that lists all rows of a collection, for facts that otherwise hang on something else. */
export function listQuery<Row>(
  field: string,
  description: string,
  collection: Collection<Row>,
  type: () => ClassType,
): new () => object {
  const Rows = connectionType(collection.name, type, aggregated(collection));
  const RowsArgs = rootListArgs(collection);

  @Resolver()
  class ListResolver {
    @Query(() => Rows, { name: field, description })
    list(
      @Args(() => RowsArgs) args: RootListArgs,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection<Row>> {
      return listRows(context, collection, args, info);
    }
  }
  return ListResolver;
}
