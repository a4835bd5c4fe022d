import { type MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations/index.js';
import { type Viewer } from '../../../src/access/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { modules } from '../../../src/modules.js';
import { type Asked, CommandOffice } from '../../../src/platform/commands/command-office.js';
import { type CommandReport } from '../../../src/platform/commands/command-report.js';
import { type Command } from '../../../src/platform/commands/command.js';
import { openOrm } from '../../../src/platform/database/open-orm.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheets/index.js';
import { ReadPools } from '../../../src/platform/database/read-pools.js';
import { revokeKey } from '../../../src/access/commands/end-key.js';
import { enteredBy } from '../../../src/sources/store/index.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { ask, count } from '../../seeds/ask.js';

const operator: Viewer = {
  ...{ client: 'key:test', name: 'test', role: 'OPERATOR', scopes: null, provenance: 'SYNTHETIC' },
  ...{ municipalities: [], provider: null },
};
const asked: Asked = {
  ...{ viewer: operator, today: day('2026-11-25'), requestId: 'test', expectedVersion: null },
  ...{ dryRun: false, idempotencyKey: null, until: Infinity, readSheet: readSpreadsheet },
};
// What the office is handed takes what its own fields describe.
const revoke = revokeKey as unknown as Command;

let database: TestDatabase;
let orm: MikroORM;
let pools: ReadPools;
beforeAll(async () => {
  database = await demoDatabase();
  orm = await openOrm({ url: database.url, entities: modules.flatMap(({ entities }) => entities), migrations });
  pools = new ReadPools(orm);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

function office(afterCommit: () => Promise<void> = () => Promise.resolve()) {
  const reports: CommandReport[] = [];
  const unexpected: unknown[] = [];
  const made = new CommandOffice({
    ...{ pools, afterCommit, enteredBy, times: { statementMs: 10_000, lockMs: 8_000 } },
    onUnexpected: (error) => unexpected.push(error),
    onCommand: (report) => reports.push(report),
  });
  return { office: made, reports, unexpected };
}

async function newKey(): Promise<string> {
  await keyFor(database.url, { role: 'READER' });
  const [row] = await ask<{ id: string }>(
    database.url,
    `select 'ApiKey_' || id as id from api_key where revoked_at is null order by created_at desc limit 1`,
  );
  return row?.id ?? '';
}

describe('a command that was committed', () => {
  it('is done, also where the process cannot hear of it at once', async () => {
    const failure = new Error('the database does not answer');
    const { office: deaf, unexpected, reports } = office(() => Promise.reject(failure));
    const apiKey = await newKey();
    expect((await deaf.one(revoke, { apiKey }, asked)).status).toBe('DONE');
    expect(await count(database.url, `api_key where revoked_at is not null and 'ApiKey_' || id = '${apiKey}'`)).toBe(1);
    expect(unexpected).toEqual([failure]);
    expect(reports.map(({ ends }) => ends)).toEqual([['DONE']]);
    expect(await pools.usage()).toMatchObject({ waiting: 0 });
    const { total, idle } = await pools.usage();
    expect(idle).toBe(total);
  });
});

describe('what the office reports of commands', () => {
  it('says how each of them ended', async () => {
    const { office: heard, reports } = office();
    const [first, second] = [await newKey(), await newKey()];
    await heard.one(revoke, { apiKey: first }, asked);
    await heard.one(revoke, { apiKey: first }, asked);
    await heard.one(revoke, { apiKey: second }, { ...asked, expectedVersion: 999 });
    await heard.one(revoke, { apiKey: second }, { ...asked, until: 0 }).catch(() => undefined);
    await heard.one(revoke, { apiKey: 'nonsense' }, asked).catch(() => undefined);
    await heard.each(revoke, [{ apiKey: first }, { apiKey: second }], asked);
    expect(reports.map(({ ends }) => ends.join())).toEqual([
      ...['DONE', 'REFUSED', 'CONFLICT', 'FAILED', 'REFUSED', 'REFUSED', 'DONE'],
    ]);
    expect(reports.every(({ command, seconds }) => command === 'apiKeyRevoke' && seconds > 0)).toBe(true);
  });

  it('leaves out what was only tried, what was answered again, and what another one kept from being done', async () => {
    const { office: heard, reports } = office();
    const [first, second] = [await newKey(), await newKey()];
    const keyed = { ...asked, idempotencyKey: 'report' };
    await heard.one(revoke, { apiKey: first }, { ...asked, dryRun: true });
    await heard.one(revoke, { apiKey: first }, keyed);
    await heard.one(revoke, { apiKey: first }, keyed);
    await heard.together(revoke, [{ apiKey: second }, { apiKey: first }], asked);
    expect(reports.map(({ ends }) => ends)).toEqual([['DONE'], ['REFUSED']]);
  });
});
