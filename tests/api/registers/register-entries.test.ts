import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requestedCost } from '../../support/cost.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

type Entries = { readonly services: number; readonly entries: readonly { readonly number: number }[] };
async function entries(args: string, town = 'SOF46'): Promise<Entries> {
  const { data, errors } = await api.ask<{ municipalRegister: Entries }>(
    `{ municipalRegister(municipality: "${town}") { services entries${args} { number } } }`,
  );
  expect(errors).toEqual([]);
  return data.municipalRegister;
}

describe('the entries of a register', () => {
  it('come so many at a time, after a number, and all of them are counted in the head', async () => {
    const all = await entries('(first: 1000)');
    expect(all.entries).toHaveLength(all.services);
    const [some, next] = [await entries('(first: 20)'), await entries('(first: 1000, after: 20)')];
    expect([...some.entries, ...next.entries]).toEqual(all.entries);
    expect([some.services, some.entries.length]).toEqual([all.services, 20]);
    expect((await entries('')).entries).toEqual(all.entries.slice(0, 100));
  });

  it('are charged by how many are asked for, and no more than a thousand at once', async () => {
    const asked = (first: number) =>
      `{ municipalRegister(municipality: "SOF46") { entries(first: ${String(first)}) { number service { name } } } }`;
    expect(await requestedCost(api, asked(10))).toBeLessThan((await requestedCost(api, asked(1000))) / 10);
    for (const wrong of [0, 1001]) {
      expect((await api.ask(asked(wrong))).errors.map(({ extensions }) => extensions.code)).toEqual([
        'PAGINATION_INVALID',
      ]);
    }
  });
});

const CLOCK = `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;
const serviceNamed = (name: string) =>
  `insert into service (external_scheme, external_value, name_bg, municipality_id, level, provenance, source_id)
   select 'test', '${name}', '${name}', m.id, 'MUNICIPAL', 'SYNTHETIC', m.source_id from municipality m where code = 'VTR04'`;

async function connected<Value>(work: (...clients: readonly [Client, Client]) => Promise<Value>): Promise<Value> {
  const clients = [1, 2].map(() => new Client({ connectionString: database.url })) as unknown as [Client, Client];
  for (const client of clients) await client.connect();
  try {
    return await work(...clients);
  } finally {
    for (const client of clients) await client.end();
  }
}

describe('the number of a service in the register', () => {
  it('stays as it was printed, when a transaction that began earlier is committed later', async () => {
    const numbers = async () => {
      const { data } = await api.ask<{
        municipalRegister: { entries: readonly { number: number; service: { name: string } }[] };
      }>(`{ municipalRegister(municipality: "VTR04") { entries(first: 1000) { number service { name } } } }`);
      return new Map(data.municipalRegister.entries.map(({ number, service }) => [service.name, number]));
    };
    const printed = await connected(async (slow, quick) => {
      await slow.query('begin');
      await slow.query('select now()');
      await quick.query(serviceNamed('Бърза услуга'));
      const between = await numbers();
      await slow.query(serviceNamed('Бавна услуга'));
      await slow.query('commit');
      return between;
    });
    const after = await numbers();
    expect(printed.get('Бърза услуга')).toBe(printed.size);
    for (const [name, number] of printed) expect(after.get(name)).toBe(number);
    expect(after.get('Бавна услуга')).toBe(after.size);
  });
});

type Node = {
  readonly 'Relation Name'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
};
/** All nodes but those by which the view of locations finds out whether a place is protected. */
const nodesOf = (node: Node): readonly Node[] =>
  node['Parent Relationship'] === 'InitPlan' && node['Actual Loops'] > 1
    ? []
    : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
/** The transactions that made the demonstration: each may be looked up once. */
const TRANSACTIONS = 10;
type Sent = { readonly text: string; readonly values?: readonly unknown[] };

describe('a register as known at an instant', () => {
  it('reads the history of each kind of facts once, not once for each service', async () => {
    const sent = vi.spyOn(Client.prototype, 'query');
    const plan = await connected(async (client) => {
      const { rows } = await client.query<{ at: string }>(CLOCK);
      await client.query(serviceNamed('По-късна услуга'));
      await api.ask(
        `{ municipalRegister(municipality: "SOF46", knownAt: "${rows[0]?.at ?? ''}") { services entries { number } } }`,
      );
      const [reading] = sent.mock.calls
        .map(([query]): Sent => (typeof query === 'string' ? { text: query } : query))
        .filter(({ text }) => text.includes('legacy_capacity'));
      sent.mockRestore();
      await client.query(`select set_config('search_path', 'known, public', false),
        set_config('karta.known_sequence', (select max(sequence) from recorded_transaction)::text, false)`);
      const explained = await client.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(
        `explain (analyze, format json) ${reading?.text ?? ''}`,
        [...(reading?.values ?? [])],
      );
      return explained.rows[0]?.['QUERY PLAN'][0]?.Plan;
    });
    const facts = ['allocation', 'legacy_capacity', 'funding', 'provision', 'licence', 'service_location'];
    const scans = plan === undefined ? [] : nodesOf(plan);
    for (const fact of facts) {
      const loops = scans
        .filter((node) => node['Relation Name'] === `${fact}_history`)
        .map((node) => node['Actual Loops']);
      expect(loops, fact).not.toEqual([]);
      expect(Math.max(...loops), fact).toBeLessThanOrEqual(TRANSACTIONS);
    }
  });
});
