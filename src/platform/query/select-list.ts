import { type RawBuilder, sql, PostgresQueryCompiler } from 'kysely';
import { day } from '../../kernel/day.js';
import { type Asking } from './asking.js';
import { type Collection } from './collection.js';
import { type Column, selected } from './column.js';
import { type SortKey } from './keyset.js';

/** Of a list: what its rows hold beside the usual, by what it is ordered by and near to. */
type Shown = { readonly asking: Asking; readonly keys: readonly SortKey[]; readonly fields: FieldNames };

/** Every field that a document has anywhere; null where nobody knows and everything is fetched. */
export type FieldNames = ReadonlySet<string> | null;

/** Every column under its name in a row, the database's key as `pk` and the public id as `id`. */
export function selectList(collection: Collection, alias: string, shown?: Shown): RawBuilder<unknown> {
  if (shown === undefined) return usualList(collection, alias, 'row', null);
  const { asking, keys, fields } = shown;
  const usual = usualList(collection, alias, 'row', fields);
  const wanted = Object.entries(collection.columns).filter(
    ([name, column]) =>
      !isFetched(column, fields) &&
      (keys.some((key) => key.column === column) || (name === 'distance' && asking.near !== undefined)),
  );
  if (wanted.length === 0) return usual;
  const more = wanted.map(([name, column]) => sql`${selected(column, alias, asking)} as ${sql.ref(name)}`);
  return sql.join([usual, ...more]);
}

/** The same for a row inside a JSON value, where decimal numbers would lose their digits. */
export function selectListInJson(collection: Collection, alias: string, fields: FieldNames): RawBuilder<unknown> {
  return usualList(collection, alias, 'json', fields);
}

function isFetched({ onDemand, onlyFor }: Column, fields: FieldNames): boolean {
  if (onDemand === true) return false;
  return onlyFor === undefined || fields === null || onlyFor.some((field) => fields.has(field));
}

type Form = 'row' | 'json';

// What is the same for every question is written once: by what a document has, as what, under which alias.
const written = new WeakMap<Collection, WeakMap<object, Map<string, RawBuilder<unknown>>>>();
const EVERYTHING = {};
const ANY_DAY: Asking = { day: day('1970-01-01') };

function usualList(collection: Collection, alias: string, form: Form, fields: FieldNames): RawBuilder<unknown> {
  const ofDocuments = written.get(collection) ?? new WeakMap<object, Map<string, RawBuilder<unknown>>>();
  written.set(collection, ofDocuments);
  const lists = ofDocuments.get(fields ?? EVERYTHING) ?? new Map<string, RawBuilder<unknown>>();
  ofDocuments.set(fields ?? EVERYTHING, lists);
  const key = `${form} ${alias}`;
  const list = lists.get(key) ?? asText(listOf(collection, alias, form, fields));
  lists.set(key, list);
  return list;
}

function listOf(collection: Collection, alias: string, form: Form, fields: FieldNames): RawBuilder<unknown> {
  const columns = Object.entries(collection.columns)
    .filter(([, column]) => isFetched(column, fields))
    .map(([name, column]) => sql`${valueIn(form, column, alias)} as ${sql.ref(name)}`);
  const key = sql.ref(`${alias}.id`);
  // What follows from the type is put to rows in JSON when they arrive.
  if (form === 'json') return sql.join([sql`${key} as "pk"`, ...columns]);
  return sql.join([
    sql`${key} as "pk", ${sql.lit(`${collection.name}_`)} || ${key} as "id", ${sql.lit(collection.name)} as "__typename"`,
    ...columns,
  ]);
}

function valueIn(form: Form, column: Column, alias: string): RawBuilder<unknown> {
  const value = selected(column, alias, ANY_DAY);
  return form === 'json' && column.kind === 'decimal' ? sql`(${value})::text` : value;
}

/** The same SQL as one piece, where no value of a request is in it. */
function asText(builder: RawBuilder<unknown>): RawBuilder<unknown> {
  const { sql: text, parameters } = new PostgresQueryCompiler().compileQuery(builder.toOperationNode(), {
    queryId: 'select-list',
  });
  return parameters.length === 0 ? sql.raw(text) : builder;
}
