import { type RawBuilder, sql } from 'kysely';
import { type Asking } from './asking.js';
import { type Column, parameter } from './column.js';
import { all, any, type Condition } from './condition.js';
import { type CursorValue } from './cursor.js';

type Sql = RawBuilder<unknown>;

/** One key of the order with its column; the last one is always the primary key, so that no two rows are equal. */
export type SortKey = { readonly column: Column; readonly direction: 'ASC' | 'DESC'; readonly nulls: 'FIRST' | 'LAST' };

export const primaryKey: Column = { kind: 'id', of: (alias) => sql.ref(`${alias}.id`) };

export function compileOrder(keys: readonly SortKey[], alias: string, asking: Asking): Sql {
  return sql.join(
    keys.map(({ column, direction, nulls }) => {
      const order = sql`${column.of(alias, asking)} ${sql.raw(direction)}`;
      // Said where it matters only: an index serves the order that it has by itself.
      return column.isNullable === true ? sql`${order} nulls ${sql.raw(nulls)}` : order;
    }),
  );
}

type Reached = SortKey & { readonly stored: Sql; readonly value: CursorValue };

/** The rows that come after the row with these values, key by key; missing values have their place too. */
export function afterCursor(
  keys: readonly SortKey[],
  values: readonly CursorValue[],
  alias: string,
  asking: Asking,
): Condition {
  const reached = keys.map((key, index): Reached => ({
    ...key,
    stored: key.column.of(alias, asking),
    value: values[index] ?? null,
  }));
  const later = reached.map((key, index) => all([...reached.slice(0, index).map(sameValue), comesLater(key)]));
  const [first] = reached;
  if (first === undefined || first.value === null || first.column.isNullable === true) return any(later);
  // Follows from the rest; it tells the database where in an index to begin.
  const bound = sql`${first.stored} ${sql.raw(first.direction === 'ASC' ? '>=' : '<=')} ${parameter(first.column, first.value)}`;
  return all([bound, any(later)]);
}

function sameValue({ column, stored, value }: Reached): Condition {
  return value === null ? sql`${stored} is null` : sql`${stored} = ${parameter(column, value)}`;
}

function comesLater({ column, direction, nulls, stored, value }: Reached): Condition {
  if (value === null) return nulls === 'FIRST' ? sql`${stored} is not null` : sql`false`;
  const greater = sql`${stored} ${sql.raw(direction === 'ASC' ? '>' : '<')} ${parameter(column, value)}`;
  return nulls === 'LAST' && column.isNullable === true ? sql`(${greater} or ${stored} is null)` : greater;
}
