import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase, type TestDatabase } from '../support/database.js';

const ROOT = join(import.meta.dirname, '../..');

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.drop());

describe('npm start', () => {
  it('compiles, serves what the thread computes, and ends when it is told to', async () => {
    const child = spawn('npm', ['start', '--silent'], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: database.url, PORT: '0', KARTA_TODAY: '2026-11-25' },
    });
    const exit = once(child, 'exit');
    const address = await addressIn(child.stdout);
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ coverageSummary(groupBy: []) { shortfallPlaces } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { coverageSummary: [{ shortfallPlaces: 7535 }] } });
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await exit;
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
