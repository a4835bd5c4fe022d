import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../src/modules.js';
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

const SOURCE = `insert into source (key, publisher, title_bg, title_en, licence, origin)
  values ($1, 'Publisher', 'Заглавие', 'Title', 'CC0', 'REGISTER')`;

type Recorded = { readonly key: string; readonly publisher: string; readonly operation: string };

async function historyOf(key: string): Promise<readonly string[]> {
  const { rows } = await client.query<Recorded>(
    'select key, publisher, operation from source_history where key = $1 order by entry',
    [key],
  );
  return rows.map(({ publisher, operation }) => `${operation} ${publisher}`);
}

async function transactions(): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from recorded_transaction');
  return rows[0]?.count ?? 0;
}

describe('the history of a fact table', () => {
  it('exists for every table of facts, with every column of it, and keeps every way of changing it', async () => {
    const tables = modules
      .flatMap((module) => module.entities)
      // Keys and the audit are no facts: every command that touches them is in the audit itself.
      .filter(({ meta }) => 'source' in (meta.properties as object))
      .map(({ meta }) => meta.tableName)
      .concat('source');
    expect(tables.length).toBeGreaterThan(25);
    const { rows } = await client.query<{ table: string; columns: string[]; recorded: string[]; triggers: number }>(
      `select t.name as "table",
        (select array_agg(attname::text order by attname) from pg_attribute
          where attrelid = t.name::regclass and attnum > 0 and not attisdropped) as "columns",
        (select array_agg(attname::text order by attname) from pg_attribute
          where attrelid = to_regclass(t.name || '_history') and attnum > 0 and not attisdropped
            and attname not in ('operation', 'recorded_in', 'entry')) as "recorded",
        (select count(*)::int from pg_trigger where tgrelid = t.name::regclass and tgfoid = 'keep_history'::regproc) as "triggers"
      from unnest($1::text[]) as t(name)`,
      [tables],
    );
    for (const { table, columns, recorded, triggers } of rows) {
      expect({ table, recorded, triggers }).toEqual({ table, recorded: columns, triggers: 4 });
    }
  });

  it('shows in the schema known every table of facts, under its own name and with its columns', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and table_name || '_history' in (
        select table_name from information_schema.tables where table_schema = 'public')
      except select table_name from information_schema.columns known where table_schema = 'known'`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps each image: entered, changed, taken out', async () => {
    await client.query(SOURCE, ['a']);
    await client.query(`update source set publisher = 'Another' where key = 'a'`);
    await client.query(`delete from source where key = 'a'`);
    expect(await historyOf('a')).toEqual(['INSERT Publisher', 'UPDATE Another', 'DELETE Another']);
  });

  it('keeps what is emptied at once', async () => {
    await client.query(SOURCE, ['b']);
    await client.query('truncate source cascade');
    expect(await historyOf('b')).toEqual(['INSERT Publisher', 'DELETE Publisher']);
  });

  it('keeps both ways of an entry that is there already', async () => {
    const upsert = `${SOURCE} on conflict (key) do update set publisher = 'Corrected'`;
    await client.query(upsert, ['c']);
    await client.query(upsert, ['c']);
    expect(await historyOf('c')).toEqual(['INSERT Publisher', 'UPDATE Corrected']);
  });

  it('holds nothing of a change that was taken back, nor of one that changed no row', async () => {
    const before = await transactions();
    await client.query('begin');
    await client.query('savepoint s');
    await client.query(SOURCE, ['d']);
    await client.query('rollback to s');
    await client.query(`update source set publisher = 'Nobody' where key = 'no such key'`);
    await client.query('commit');
    expect(await historyOf('d')).toEqual([]);
    expect(await transactions()).toBe(before);
    await client.query('begin');
    await client.query('savepoint s');
    await client.query(SOURCE, ['d']);
    await client.query('rollback to s');
    await client.query(SOURCE, ['e']);
    await client.query(`update source set publisher = 'Later' where key = 'e'`);
    await client.query('commit');
    expect([await historyOf('d'), await historyOf('e')]).toEqual([[], ['INSERT Publisher', 'UPDATE Later']]);
    expect(await transactions()).toBe(before + 1);
  });

  it.each([
    ['changed', `update source_history set publisher = 'Forged'`],
    ['shortened', 'delete from source_history'],
    ['emptied', 'truncate source_history'],
    ['dated anew', `update recorded_transaction set recorded_at = '2000-01-01'`],
    ['renumbered away', 'delete from recorded_transaction'],
    ['said to begin later', `update history_start set since = now()`],
  ])('cannot be %s', async (_, statement) => {
    await expect(client.query(statement)).rejects.toThrow(/only added to|stays as it was recorded|violates/);
  });

  it('is dated in the order of its numbers, no two at the same instant', async () => {
    for (const key of ['f', 'g', 'h']) await client.query(SOURCE, [key]);
    const { rows } = await client.query<{ wrong: number }>(
      `select count(*)::int as wrong from recorded_transaction a join recorded_transaction b on b.sequence > a.sequence
        where b.recorded_at <= a.recorded_at`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });
});
