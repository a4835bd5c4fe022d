import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Snapshot } from '../../src/coverage/rules/index.js';
import { loadSnapshot } from '../../src/coverage/store/index.js';

const DATE = 1082;

/** Days as they are written, not as instants of some time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    Number(oid) === DATE ? (text: string) => text : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** The rows that a statement answers, on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The same many times over, on one connection. */
export async function watching(url: string): Promise<{
  ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  stop(): Promise<void>;
}> {
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  return {
    ask: async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows,
    stop: () => client.end(),
  };
}

export async function count(url: string, from: string): Promise<number> {
  const [row] = await ask<{ count: number }>(url, `select count(*)::int as count from ${from}`);
  return row?.count ?? 0;
}

export async function snapshotOf(url: string): Promise<Snapshot> {
  const pool = new pg.Pool({ connectionString: url, types });
  // The database may be dropped while the pool takes its leave.
  pool.on('error', () => undefined);
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await loadSnapshot(database);
  } finally {
    await database.destroy();
  }
}
