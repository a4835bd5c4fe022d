import DataLoader from 'dataloader';
import { fetchVersions, type PageArguments, pageOf, type Version, versions } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Connection, connection, ofAllIn } from './connection.type.js';

/** A stored row, by the name of its type and its key. */
export type RecordedRow = { readonly __typename: string; readonly pk: string };

/** A page of what was recorded of a row; one statement for all rows of a type that ask. */
export async function historyOf(
  context: Context,
  { __typename, pk }: RecordedRow,
  args: PageArguments,
): Promise<Connection<Version>> {
  const recorded = await context
    .once(`history of ${__typename}`, () => new DataLoader(loadVersions(context, __typename)))
    .load(pk);
  return connection(pageOf(versions, recorded, args, [pk]), ofAllIn(versions, recorded));
}

function loadVersions(context: Context, typename: string) {
  return async (keys: readonly string[]): Promise<readonly (readonly Version[])[]> => {
    const { sequence } = await context.dataVersion();
    const found = await fetchVersions(await context.database(), context.collection(typename), keys, sequence);
    return keys.map((key) => found.get(key) ?? []);
  };
}
