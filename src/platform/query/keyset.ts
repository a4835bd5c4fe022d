import { type RawBuilder, sql } from 'kysely';
import { type Column, parameter } from './column.js';
import { all, any } from './compile-where.js';
import { type CursorValue } from './cursor.js';

type Sql = RawBuilder<unknown>;

/** One key of the order with its column; the last one is always the primary key, so that no two rows are equal. */
export type SortKey = { readonly column: Column; readonly direction: 'ASC' | 'DESC'; readonly nulls: 'FIRST' | 'LAST' };

export const primaryKey: Column = { kind: 'id', of: (alias) => sql.ref(`${alias}.id`) };

export function compileOrder(keys: readonly SortKey[], alias: string): Sql {
  return sql.join(
    keys.map(({ column, direction, nulls }) => sql`${column.of(alias)} ${sql.raw(direction)} nulls ${sql.raw(nulls)}`),
  );
}

/** The rows that come after the row with these values, key by key; missing values have their place too. */
export function afterCursor(keys: readonly SortKey[], values: readonly CursorValue[], alias: string): Sql {
  const comparisons = keys.map((key, index) => {
    const before = keys.slice(0, index).map((each, place) => sameValue(each, values[place] ?? null, alias));
    return all([...before, comesLater(key, values[index] ?? null, alias)]);
  });
  return any(comparisons);
}

function sameValue({ column }: SortKey, value: CursorValue, alias: string): Sql {
  const stored = column.of(alias);
  return value === null ? sql`${stored} is null` : sql`${stored} = ${parameter(column, value)}`;
}

function comesLater({ column, direction, nulls }: SortKey, value: CursorValue, alias: string): Sql {
  const stored = column.of(alias);
  if (value === null) return nulls === 'FIRST' ? sql`${stored} is not null` : sql`false`;
  const greater = sql`${stored} ${sql.raw(direction === 'ASC' ? '>' : '<')} ${parameter(column, value)}`;
  return nulls === 'LAST' ? sql`(${greater} or ${stored} is null)` : greater;
}
