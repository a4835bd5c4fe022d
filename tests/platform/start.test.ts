import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../seeds/ask.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { keyFor } from '../support/keys.js';

const ROOT = join(import.meta.dirname, '../..');

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.drop());

/** The product, started as anybody starts it, until it is told to end. */
async function started<Result>(
  env: Readonly<Record<string, string>>,
  use: (address: string) => Promise<Result>,
): Promise<{ readonly result: Result; readonly said: string }> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', KARTA_TODAY: '2026-11-25', ...env },
  });
  const exit = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const result = await use(await addressIn(child.stdout));
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await exit;
  return { result, said };
}

async function post(address: string, query: string, headers: object = {}): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** The draft of the demonstration. */
const DRAFT = 'MapDraft_be6f4569-11b2-5971-8f5a-a464753f898f';
const SHORTFALL = '{ coverageSummary(groupBy: []) { shortfallPlaces } }';

describe('npm start', () => {
  it('compiles, serves what the thread computes, and ends when it is told to', async () => {
    const { result, said } = await started({ DATABASE_URL: database.url }, (address) => post(address, SHORTFALL));
    expect(result).toMatchObject({ data: { coverageSummary: [{ shortfallPlaces: 7535 }] } });
    expect(said).toMatch(/DATABASE_OWNER_URL/);
  });

  it('serves and writes with a login that is only in karta_app, and cannot change what was recorded', async () => {
    const login = `karta_login_${randomUUID().replaceAll('-', '')}`;
    await ask(database.url, `create role ${login} login password 'invented' in role karta_app`);
    const asLogin = new URL(database.url);
    asLogin.username = login;
    asLogin.password = 'invented';
    const ministry = await keyFor(database.url, { role: 'MINISTRY' });
    try {
      const { result, said } = await started(
        { DATABASE_URL: asLogin.href, DATABASE_OWNER_URL: database.url },
        async (address) => [
          await post(address, SHORTFALL),
          await post(
            address,
            `mutation { mapDraftOpen(input: { nameBg: "Демонстрационен проект (измислен)", openedOn: "2026-11-01" }) {
               mapDraft { version } userErrors { code } } }`,
            ministry,
          ),
          await post(
            address,
            `mutation { mapDraftImport(input: { draft: "${DRAFT}", format: XLSX, content: "AAAA",
               basis: { actNumber: "1", actDate: "2026-11-01" } }) { userErrors { code } } }`,
            ministry,
          ),
        ],
      );
      expect(result).toMatchObject([
        { data: { coverageSummary: [{ shortfallPlaces: 7535 }] } },
        { data: { mapDraftOpen: { mapDraft: { version: 1 }, userErrors: [] } } },
        // Said by the thread that reads files.
        { data: { mapDraftImport: { userErrors: [{ code: 'FILE_UNREADABLE' }] } } },
      ]);
      expect(said).not.toMatch(/DATABASE_OWNER_URL/);
      for (const change of [
        'update audit_entry set hash = hash',
        'delete from service_history',
        'drop table service',
      ]) {
        await expect(ask(asLogin.href, change)).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await ask(database.url, `drop role ${login}`);
    }
  });
});

/** The first address of the GraphQL endpoint that the greeting names. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/\S+\/graphql/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('It ended without a greeting');
}
