import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { parseGlobalId, RequestError } from '../query/index.js';
import { type Context, type Subject } from '../request/context.js';
import { About } from '../request/subject.js';
import { LookUpArgs } from './look-up.args.js';
import { type NodeFinder } from './node-finder.js';
import { Node } from './node.type.js';

const MOST_IDS = 100;

/** The resolver of `node` and `nodes`; `find` knows how each type is looked up. */
export function nodeResolver(find: (typename: string) => NodeFinder | undefined): new () => object {
  async function load(context: Context, id: string, subject: Subject): Promise<unknown> {
    const parsed = parseGlobalId(id);
    const finder = parsed === null ? undefined : find(parsed.typename);
    if (parsed === null || finder === undefined) {
      throw new RequestError('BAD_USER_INPUT', `${id} is not an id of anything here. Ids come from the field id.`);
    }
    return await finder(context, parsed.key, subject);
  }

  @Resolver()
  class NodeResolver {
    @Query(() => Node, { nullable: true, description: 'The thing with this id; null when there is none.' })
    node(
      @Arg('id', () => ID, { description: 'An id from the field id of any type.' }) id: string,
      @Args(() => LookUpArgs) _asOf: LookUpArgs,
      @Ctx() context: Context,
      @About() subject: Subject,
    ): Promise<unknown> {
      return load(context, id, subject);
    }

    @Query(() => [Node], {
      nullable: 'items',
      description: 'The things with these ids, in the same order, null where there is none; at most 100.',
    })
    nodes(
      @Arg('ids', () => [ID], { description: 'Ids from the field id of any types.' }) ids: string[],
      @Args(() => LookUpArgs) _asOf: LookUpArgs,
      @Ctx() context: Context,
      @About() subject: Subject,
    ): Promise<unknown[]> {
      if (ids.length > MOST_IDS) {
        throw new RequestError(
          'BAD_USER_INPUT',
          `${String(ids.length)} ids are too many; ask for at most ${String(MOST_IDS)}.`,
        );
      }
      return Promise.all(ids.map((id) => load(context, id, subject)));
    }
  }
  return NodeResolver;
}
