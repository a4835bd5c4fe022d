import DataLoader from 'dataloader';
import canonicalize from 'canonicalize';
import { type Context } from '../request/context.js';
import {
  type Belongs,
  type Collection,
  countRows,
  countRowsOf,
  fetchPage,
  fetchPages,
  type ListArguments,
  type Page,
  prepareList,
} from '../query/index.js';
import { type Connection, connection } from './connection.type.js';

/** A page of all rows of a collection. */
export async function listRows<Row>(
  context: Context,
  collection: Collection<Row>,
  args: ListArguments & { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
): Promise<Connection<Row>> {
  const database = await context.database();
  const query = await prepareList(database, collection, args, [args.asOf ?? null, args.knownAt ?? null]);
  const page = await fetchPage(database, query);
  return connection(page, () => countRows(database, query));
}

/**
 * The list that hangs on each of many parents: one statement for all that ask with the same arguments. `belongs` says
 * when a row is a parent's.
 */
export function listOfParent<Row>(name: string, collection: Collection<Row>, belongs: Belongs) {
  return async (context: Context, parent: string, args: ListArguments): Promise<Connection<Row>> => {
    const { pages, counts } = context.once(`${name} ${canonicalize(args) ?? ''}`, () =>
      batched(context, collection, args, belongs),
    );
    return connection(await pages.load(parent), () => counts.load(parent));
  };
}

function batched<Row>(context: Context, collection: Collection<Row>, args: ListArguments, belongs: Belongs) {
  const prepared = (async () => {
    const database = await context.database();
    return { database, query: await prepareList(database, collection, args) };
  })();
  const pages = new DataLoader<string, Page<Row>>(async (parents) => {
    const { database, query } = await prepared;
    return fetchPages(database, query, parents, belongs);
  });
  const counts = new DataLoader<string, number>(async (parents) => {
    const { database, query } = await prepared;
    return countRowsOf(database, query, parents, belongs);
  });
  return { pages, counts };
}
