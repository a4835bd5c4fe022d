import { type RawBuilder, sql } from 'kysely';

/** A condition in SQL. Where a value is missing it may be neither true nor false; the row is then left out. */
export type Condition = RawBuilder<unknown>;

export const TRUE: Condition = sql`true`;

export function all(conditions: readonly Condition[]): Condition {
  const [only, ...others] = conditions;
  if (only === undefined) return TRUE;
  return others.length === 0 ? only : sql`(${sql.join(conditions, sql` and `)})`;
}

export function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

/** True also where the condition is neither: what is missing does not satisfy it. */
export function not(condition: Condition): Condition {
  return sql`((${condition}) is not true)`;
}

export function isOneOf(value: Condition, given: readonly Condition[]): Condition {
  return given.length === 0 ? sql`false` : sql`${value} in (${sql.join([...given])})`;
}
