import { sql } from 'kysely';
import { type Collection, type Relation } from './collection.js';

/** The one row that this row names in `foreignKey`. */
export function toOne(to: () => Collection, foreignKey: string): Relation {
  return {
    to,
    many: false,
    foreignKey,
    on: (from, target) => sql`${sql.ref(`${target}.id`)} = ${sql.ref(`${from}.${foreignKey}`)}`,
  };
}

/** The rows that name this row in their `foreignKey`. */
export function toMany(to: () => Collection, foreignKey: string): Relation {
  return {
    to,
    many: true,
    on: (from, target) => sql`${sql.ref(`${target}.${foreignKey}`)} = ${sql.ref(`${from}.id`)}`,
  };
}

/** Rows that belong together through a third table that names both. */
export function through(to: () => Collection, table: string, mine: string, theirs: string): Relation {
  return {
    to,
    many: true,
    on: (from, target) => sql`exists (
      select 1 from ${sql.table(table)} link
      where ${sql.ref(`link.${mine}`)} = ${sql.ref(`${from}.id`)} and ${sql.ref(`link.${theirs}`)} = ${sql.ref(`${target}.id`)})`,
  };
}
