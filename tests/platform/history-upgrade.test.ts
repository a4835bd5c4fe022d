import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { inOneTransaction } from '../../seeds/loading/in-one-transaction.js';
import { loadReference } from '../../seeds/loading/load-reference.js';
import { referenceData } from '../../seeds/reference/reference-data.js';
import { modules } from '../../src/modules.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openOrm } from '../../src/platform/database/open-orm.js';
import { apiOver } from '../support/api.js';
import { createDatabase, databaseUrl, dropDatabase } from '../support/server.js';

const name = `karta_test_${randomUUID().replaceAll('-', '')}`;
const entities = modules.flatMap((module) => module.entities);
let url: string;
let client: pg.Client;

async function migrateTo(count: number): Promise<void> {
  const orm = await openOrm({ url, entities, migrations: migrations.slice(0, count) });
  await migrate(orm, url);
  await orm.close();
}

beforeAll(async () => {
  url = databaseUrl(inject('server'), name);
  await createDatabase(inject('server'), name);
  // As it was before there was a history, with facts in it.
  await migrateTo(7);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const known = new Set(rows.map((table) => table.name));
  // Tables that came later hold nothing yet.
  const data = referenceData().filter(({ table }) => known.has(table));
  await inOneTransaction(url, (inside) => loadReference(inside, data, () => undefined));
});
afterAll(async () => {
  await client.end();
  await dropDatabase(inject('server'), name);
});

describe('a database that had facts before it had a history', () => {
  it('has all of them in its history from the moment of the migration, and says so of earlier instants', async () => {
    const { rows: before } = await client.query<{ now: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
    );
    await migrateTo(migrations.length);
    for (const table of ['municipality', 'settlement', 'service_kind', 'source']) {
      const { rows } = await client.query<{ live: number; recorded: number }>(
        `select (select count(*)::int from ${table}) as live, (select count(*)::int from ${table}_history where operation = 'INSERT') as recorded`,
      );
      expect(rows[0]?.live).toBeGreaterThan(5);
      expect(rows[0]?.recorded).toBe(rows[0]?.live);
    }
    const api = await apiOver({ url, drop: () => Promise.resolve() });
    const count = (knownAt?: string) =>
      api.ask<{ municipalities: { totalCount: number } }>(
        'query Q($knownAt: DateTime) { municipalities(knownAt: $knownAt) { totalCount } }',
        { knownAt },
      );
    expect((await count(before[0]?.now)).errors).toMatchObject([{ extensions: { code: 'HISTORY_NOT_RETAINED' } }]);
    const { rows: since } = await client.query<{ now: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
    );
    await client.query(`update municipality set name_bg = name_bg || ' (поправено)'`);
    expect((await count(since[0]?.now)).data.municipalities.totalCount).toBe(265);
    await api.stop();
  });
});
