import pg from 'pg';
import { type Snapshot } from '../../src/coverage/rules/index.js';
import { type Row, tablesOf } from './tables-of-country.js';

const ROWS_AT_ONCE = 20_000;

/** Writes the facts into a migrated database, without triggers and foreign keys: only their reading is measured. */
export async function storeCountry(url: string, facts: Snapshot): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  // The codes of Bulgaria are fewer than those of a country a hundred times its size.
  for (const [table, check] of [
    ['district', 'nuts3'],
    ['planning_region', 'code'],
  ]) {
    await client.query(`alter table ${table ?? ''} drop constraint ${table ?? ''}_${check ?? ''}_check`);
  }
  for (const [table, rows] of tablesOf(facts)) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await insert(client, table, rows.slice(from, from + ROWS_AT_ONCE));
    }
  }
  await client.query('analyze');
  await client.end();
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
