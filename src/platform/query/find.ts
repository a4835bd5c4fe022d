import { type RawBuilder, sql } from 'kysely';
import { type Collection } from './collection.js';
import { type Condition, TRUE } from './condition.js';
import { type Database } from './page.js';
import { selectList } from './select-list.js';

/** The rows with these values of a column, in one statement and in any order. */
export async function findBy<Row>(
  db: Database,
  collection: Collection<Row>,
  column: string,
  values: readonly string[],
  order?: (alias: string) => RawBuilder<unknown>,
  filter: (alias: string) => Condition = () => TRUE,
): Promise<readonly Row[]> {
  const value = sql.ref(`t.${column}`);
  const { rows } = await sql<Row>`
    select ${selectList(collection, 't')} from ${sql.table(collection.table)} t
    where ${value} = any(${values.filter((each) => !each.includes('\0'))}) and ${filter('t')} order by ${order?.('t') ?? sql.ref('t.id')}`.execute(
    db,
  );
  return rows;
}
