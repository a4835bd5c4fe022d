import { type Client } from 'pg';
import { SeedRefused } from '../seed-refused.js';

/** Demonstration and real facts never share a database: an answer drawn from both would be worth nothing. */
export async function refuseRegisterFacts(client: Client): Promise<void> {
  const found: string[] = [];
  for (const table of await tablesOfFacts(client)) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${table} fact join source on source.id = fact.source_id where source.origin = 'REGISTER'`,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found.push(`${count} in table ${table}`);
  }
  if (found.length > 0) {
    throw new SeedRefused(
      `The demonstration data was not loaded: this database holds facts of other origin (${found.join(', ')}).`,
    );
  }
}

/** Facts of the demonstration that somebody has changed since are somebody's work, and stay. */
export async function refuseChangedFacts(
  client: Client,
  tables: readonly string[],
  sourceKeys: readonly unknown[],
): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${table} fact join source on source.id = fact.source_id
       where (source.origin = 'DEMONSTRATION' or source.key = any($1)) and fact.version > 1`,
      [sourceKeys],
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) {
      throw new SeedRefused(
        `The newer demonstration data was not loaded: ${count} facts in table ${table} were changed since it was last loaded.`,
      );
    }
  }
}

async function tablesOfFacts(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.columns
     where table_schema = current_schema() and column_name = 'source_id' and table_name not like '%\\_history' order by table_name`,
  );
  return rows.map(({ table }) => table);
}
