import DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { type Day } from '../../kernel/day.js';
import { type Context } from '../request/context.js';
import {
  type AggregateGroup,
  aggregateRows,
  aggregateRowsOf,
  type Belongs,
  type Collection,
  countRows,
  countRowsOf,
  fetchPage,
  fetchPages,
  type GroupedQuestion,
  type ListArguments,
  type Page,
  prepareList,
} from '../query/index.js';
import { type Connection, connection } from './connection.type.js';
import { fieldNamesIn } from './look-ahead.js';
import { handOver, prefetchesFor } from './prefetching.js';

/** A page of all rows of a collection. */
export async function listRows<Row>(
  context: Context,
  collection: Collection<Row>,
  args: ListArguments & { readonly asOf?: Day | undefined; readonly knownAt?: string | undefined },
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const database = await context.database();
  const { asOf, knownAt } = args;
  const day = asOf ?? context.today;
  const prefetch = prefetchesFor(collection, info);
  const query = await prepareList(database, collection, args, day, [asOf ?? null, knownAt ?? null], {
    prefetch,
    fields: fieldNamesIn(info),
  });
  const page = await fetchPage(database, query);
  handOver(context, collection, prefetch, page.rows);
  return connection(page, {
    countAll: () => countRows(database, query),
    aggregate: (question) => aggregateRows(database, query, question),
  });
}

/**
 * The list that hangs on each of many parents: one statement for all that ask with the same arguments. `belongs` says
 * when a row is a parent's.
 */
export function listOfParent<Row>(name: string, collection: Collection<Row>, belongs: Belongs) {
  return async (
    context: Context,
    parent: string,
    args: ListArguments,
    day: Day,
    info?: GraphQLResolveInfo,
  ): Promise<Connection<Row>> => {
    const { pages, counts, groups } = context.once(`${name} ${day} ${JSON.stringify(args)}`, () =>
      batched(context, collection, args, belongs, day, info),
    );
    return connection(await pages.load(parent), {
      countAll: () => counts.load(parent),
      aggregate: (question) => groups(question).load(parent),
    });
  };
}

function batched<Row>(
  context: Context,
  collection: Collection<Row>,
  args: ListArguments,
  belongs: Belongs,
  day: Day,
  info?: GraphQLResolveInfo,
) {
  const prefetch = info === undefined ? [] : prefetchesFor(collection, info);
  const fields = info === undefined ? null : fieldNamesIn(info);
  const prepared = (async () => {
    const database = await context.database();
    return { database, query: await prepareList(database, collection, args, day, [], { prefetch, fields }) };
  })();
  const pages = new DataLoader<string, Page<Row>>(async (parents) => {
    const { database, query } = await prepared;
    const fetched = await fetchPages(database, query, parents, belongs);
    for (const { rows } of fetched) handOver(context, collection, prefetch, rows);
    return fetched;
  });
  const counts = new DataLoader<string, number>(async (parents) => {
    const { database, query } = await prepared;
    return countRowsOf(database, query, parents, belongs);
  });
  const grouping = new Map<string, DataLoader<string, readonly AggregateGroup[]>>();
  const groups = (question: GroupedQuestion) => {
    const key = JSON.stringify(question);
    const loader =
      grouping.get(key) ??
      new DataLoader<string, readonly AggregateGroup[]>(async (parents) => {
        const { database, query } = await prepared;
        return aggregateRowsOf(database, query, question, parents, belongs);
      });
    grouping.set(key, loader);
    return loader;
  };
  return { pages, counts, groups };
}
