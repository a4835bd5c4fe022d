import DataLoader from 'dataloader';
import { type RawBuilder } from 'kysely';
import { type Collection, findBy } from '../query/index.js';
import { type LoaderFactory } from '../request/context.js';

const byKey = new WeakMap<object, LoaderFactory<string, unknown>>();

/** The row with this key of the database; the same loader wherever it is asked for. */
export function rowByKey<Row extends { readonly pk: string }>(
  collection: Collection<Row>,
): LoaderFactory<string, Row | null> {
  const known = byKey.get(collection) ?? rowBy(collection, 'id', 'pk');
  byKey.set(collection, known);
  // Under this collection only its own loader is kept.
  return known as LoaderFactory<string, Row | null>;
}

/** The row with this value of a unique column, or null; all that one level of a document asks for come in one statement. */
export function rowBy<Row>(
  collection: Collection<Row>,
  column: string,
  property: keyof Row,
): LoaderFactory<string, Row | null> {
  return (context) =>
    new DataLoader(async (values: readonly string[]) => {
      const rows = await findBy(await context.database(), collection, column, values);
      const byValue = new Map(rows.map((row) => [row[property], row]));
      // The property holds the column's value, which is text in every unique column used so.
      return values.map((value) => byValue.get(value as Row[keyof Row]) ?? null);
    });
}

/** All rows that name a parent in this column; for lists that are small by nature, such as the licences of a service. */
export function rowsBy<Row>(
  collection: Collection<Row>,
  column: string,
  property: keyof Row,
  order: (alias: string) => RawBuilder<unknown>,
): LoaderFactory<string, readonly Row[]> {
  return (context) =>
    new DataLoader(async (values: readonly string[]) => {
      const rows = await findBy(await context.database(), collection, column, values, order);
      const byValue = Map.groupBy(rows, (row) => row[property]);
      return values.map((value) => byValue.get(value as Row[keyof Row]) ?? []);
    });
}

/** The rows with these keys, in their order, without those that do not exist. A failure is the failure of the whole. */
export async function loadAll<Row>(
  loader: DataLoader<string, Row | null, unknown>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  const found = await Promise.all(keys.map((key) => loader.load(key)));
  return found.flatMap((row) => row ?? []);
}

/** The row that a register outside calls so, through the loader by its joined key `scheme/value`. */
export async function byExternalId<Row extends { readonly externalScheme: string }>(
  loader: DataLoader<string, Row | null, unknown>,
  scheme: string,
  value: string,
): Promise<Row | null> {
  const row = await loader.load(`${scheme}/${value}`);
  // A value may hold a slash, a scheme never does.
  return row?.externalScheme === scheme ? row : null;
}
