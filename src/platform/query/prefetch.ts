import { type RawBuilder, sql } from 'kysely';
import { type Collection } from './collection.js';
import { type FieldNames, selectListInJson } from './select-list.js';

/**
 * Rows that hang on the rows of a list, fetched in the same statement, because the client asks for them: the one row that
 * a foreign key names, or the many that name this row.
 */
export type Prefetch = {
  /** Unique among those of one row; the rows come under this name. */
  readonly name: string;
  readonly collection: Collection;
  /** The column of the row above that names the one row; or the column of the many that name the row above. */
  readonly by: { readonly foreignKey: string } | { readonly column: string };
  readonly order?: ((alias: string) => RawBuilder<unknown>) | undefined;
  readonly below: readonly Prefetch[];
  /** Other fields are computed from the rows, so the loaders must have them too. */
  readonly isShared: boolean;
};

/** The name under which a row has what was fetched with it. */
export function prefetchName(name: string): string {
  return `__${name}`;
}

/** What is added to the select list of the rows under the alias; begins with a comma where there is anything. */
export function prefetched(prefetches: readonly Prefetch[], alias: string, fields: FieldNames): RawBuilder<unknown> {
  if (prefetches.length === 0) return sql``;
  const each = prefetches.map(
    (prefetch) => sql`${rowsOf(prefetch, alias, fields)} as ${sql.ref(prefetchName(prefetch.name))}`,
  );
  return sql`, ${sql.join(each)}`;
}

function rowsOf(
  { collection, by, order, below, isShared }: Prefetch,
  above: string,
  fields: FieldNames,
): RawBuilder<unknown> {
  const inner = `${above}p`;
  // Whoever asks the loaders expects the whole row.
  const row = sql`select ${selectListInJson(collection, inner, isShared ? null : fields)}${prefetched(below, inner, fields)}
    from ${sql.table(collection.table)} ${sql.ref(inner)}`;
  if ('foreignKey' in by) {
    return sql`(select to_json(x) from (${row} where ${sql.ref(`${inner}.id`)} = ${sql.ref(`${above}.${by.foreignKey}`)}) x)`;
  }
  return sql`(select coalesce(json_agg(x), '[]') from (
    ${row} where ${sql.ref(`${inner}.${by.column}`)} = ${sql.ref(`${above}.id`)} order by ${order?.(inner) ?? sql.ref(`${inner}.id`)}) x)`;
}
