import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from './product.js';

const KILLS = Number(process.env.KARTA_KILLS ?? 25);
const CLIENTS = 4;

let folder: string;
let product: Product;
let operator: string;
let town: string;
/** Keys of procedures whose planning was acknowledged. */
const acknowledged = new Set<string>();
let sent = 0;

type Answer = { readonly data?: Record<string, never> | null };

async function ask<Data>(document: string, variables: object, key: string): Promise<Data> {
  const response = await fetch(product.address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data } = (await response.json()) as Answer;
  return data as Data;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karta-crash-'));
  // The server runs as another account where root starts it, and must reach the folder.
  await chmod(folder, 0o755);
  product = new Product(folder);
  product.run('migrate');
  operator = product.run('issue-key');
  await product.start();
  const { apiKeyIssue } = await ask<{ apiKeyIssue: { key: string } }>(
    `mutation { apiKeyIssue(input: { name: "crash", role: MUNICIPALITY, municipalities: ["PDV22"], validDays: 2, entersAs: SYNTHETIC }) { key } }`,
    {},
    operator,
  );
  town = apiKeyIssue.key;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const PLAN = `mutation ($input: ServiceProcedurePlanInput!) { serviceProcedurePlan(input: $input) { serviceProcedure { id } userErrors { code } } }`;

/** Plans procedures one after the other until the server answers no more. */
async function client(): Promise<void> {
  for (;;) {
    sent += 1;
    const value = `crash-${String(sent)}`;
    const input = {
      ...{
        purpose: 'CREATE',
        municipality: 'PDV22',
        level: 'MUNICIPAL',
        kind: 'DAY_CARE_ELDERLY',
        users: 3,
        fundingSource: 'STATE',
      },
      ...{ nameBg: 'Измислена услуга', plannedOn: '2026-11-01', externalId: { scheme: 'crash', value } },
    };
    try {
      const { serviceProcedurePlan } = await ask<{ serviceProcedurePlan: { serviceProcedure: { id: string } | null } }>(
        PLAN,
        { input },
        town,
      );
      if (serviceProcedurePlan.serviceProcedure !== null) acknowledged.add(value);
    } catch {
      return;
    }
  }
}

/** What is there after a restart: the keys of all procedures, and how many entries of the audit tell of them. */
async function stored(): Promise<{ readonly keys: ReadonlySet<string>; readonly audited: number }> {
  const keys = new Set<string>();
  let after: string | null = null;
  do {
    type Page = {
      nodes: { externalIds: { value: string }[] }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const page: { serviceProcedures: Page } = await ask(
      `query ($after: String) { serviceProcedures(first: 500, after: $after) { nodes { externalIds { value } } pageInfo { hasNextPage endCursor } } }`,
      { after },
      town,
    );
    const { nodes, pageInfo } = page.serviceProcedures;
    for (const { externalIds } of nodes) keys.add(externalIds[0]?.value ?? '');
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const { auditEntries } = await ask<{ auditEntries: { totalCount: number } }>(
    '{ auditEntries(where: { command: { eq: "serviceProcedurePlan" } }) { totalCount } }',
    {},
    town,
  );
  return { keys, audited: auditEntries.totalCount };
}

describe.each([
  ['the server', () => product.killServer()],
  ['PostgreSQL', () => product.killDatabase()],
] as const)('%s, killed while it writes', (what, kill) => {
  it(`${String(KILLS)} times: what was acknowledged is there, nothing by halves, and the audit holds`, async () => {
    for (let number = 0; number < KILLS; number += 1) {
      const clients = Array.from({ length: CLIENTS }, client);
      await wait(50 + Math.random() * 700);
      await kill();
      await Promise.all(clients);
      await product.start();
      const { keys, audited } = await stored();
      expect([...acknowledged].filter((key) => !keys.has(key))).toEqual([]);
      expect(audited).toBe(keys.size);
    }
    await product.stop();
    const verified = product.run('verify-audit');
    expect(verified).toMatch(/entries hold/);
    console.log(
      `${what}: ${String(KILLS)} kills, ${String(sent)} commands sent, ${String(acknowledged.size)} acknowledged, none lost; ${verified}`,
    );
    await product.start();
  });
});

describe('in the end', () => {
  it('it stops as it is told to', async () => {
    await product.stop();
  });
});
