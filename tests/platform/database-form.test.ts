import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { modules } from '../../src/modules.js';
import { openOrm } from '../../src/platform/database/open-orm.js';
import { type Collection } from '../../src/platform/query/index.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const entities = modules.flatMap((module) => module.entities);
const collections: readonly Collection[] = modules.flatMap((module) => module.collections);

describe('the database', () => {
  it('has exactly the columns of each entity, as optional as the entity says', async () => {
    const orm = await openOrm({ url: database.url, entities, migrations });
    const declared = [...orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
      props.flatMap(({ fieldNames, nullable }) =>
        fieldNames.map((name) => `${tableName}.${name} ${nullable === true ? 'optional' : 'given'}`),
      ),
    );
    await orm.close();
    const { rows } = await client.query<{ column: string }>(
      `
      select table_name || '.' || column_name || case when is_nullable = 'YES' and column_name <> 'key' then ' optional' else ' given' end as "column"
      from information_schema.columns where table_schema = 'public' and table_name = any($1)`,
      [entities.map(({ meta }) => meta.tableName)],
    );
    expect(declared.sort()).toEqual(rows.map(({ column }) => column).sort());
  });

  it('accepts in each coded column exactly the codes of its list', async () => {
    const coded = collections.flatMap(({ table, columns }) =>
      Object.values(columns).flatMap(({ codeSet, of, onDemand }) =>
        // What holds on a day is computed, not stored.
        codeSet === undefined || onDemand === true ? [] : [{ table, codeSet, of }],
      ),
    );
    expect(coded.length).toBeGreaterThan(25);
    for (const { table, codeSet } of coded.filter(
      // Views, and a table that only the database itself writes.
      ({ table }) => !table.startsWith('shown_') && !['deadline', 'funding_cliff', 'audit_entry'].includes(table),
    )) {
      const { rows } = await client.query<{ definition: string }>(
        `select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
        [table],
      );
      const accepted = rows.map(({ definition }) =>
        [...definition.matchAll(/'([A-Z_]+)'::text/g)].map(([, code]) => code).sort(),
      );
      expect({ table, accepted }).toEqual({
        table,
        accepted: expect.arrayContaining([Object.keys(codeSet.codes).sort()]) as unknown,
      });
    }
  });

  it('gives transactions their numbers in the order of commits', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const insert = `insert into source (key, publisher, title_bg, title_en, licence, origin) values ($1, 'p', 'b', 'e', 'l', 'REGISTER')`;
    await client.query('begin');
    await client.query(insert, ['begun-first']);
    await other.query('begin');
    await other.query(insert, ['begun-second']);
    await other.query('commit');
    await client.query('commit');
    await other.end();
    const { rows } = await client.query<{ key: string }>(
      `select s.key from source s join recorded_transaction t on t.transaction = s.xmin::text::xid8 order by t.sequence`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['begun-second', 'begun-first']);
  });

  it('numbers a transaction also when its own number came before, as after a restore into another cluster', async () => {
    const latest = async () =>
      (await client.query<{ sequence: string }>('select max(sequence) as sequence from recorded_transaction')).rows[0]
        ?.sequence;
    await client.query('begin');
    await client.query('insert into recorded_transaction (transaction, sequence) values (pg_current_xact_id(), -1)');
    await client.query(`update source set publisher = 'again'`);
    const before = await latest();
    await client.query('commit');
    expect(Number(await latest())).toBeGreaterThan(Number(before ?? 0));
  });
});
