import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

type Sent = { readonly text: string; readonly values?: readonly unknown[] };
const PROGRESS = 'transformation { services allocatedPlaces plannedPlaces undecidedPlaces servicesDone }';

it('the progress of all districts as known at an instant takes one statement, which reads each history once', async () => {
  const at = new Date().toISOString();
  const now = await api.ask(`{ districts(first: 28) { nodes { code ${PROGRESS} } } }`);
  const sent = vi.spyOn(Client.prototype, 'query');
  const then = await api.ask(`{ districts(first: 28, knownAt: "${at}") { nodes { code ${PROGRESS} } } }`);
  const statements = sent.mock.calls
    .map(([query, values]): Sent => {
      if (typeof query === 'string') return { text: query, values: values ?? [] };
      return query;
    })
    .filter(({ text }) => text.includes('legacy_capacity'));
  sent.mockRestore();
  expect(then.errors).toEqual([]);
  expect(then.data).toEqual(now.data);
  expect(statements).toHaveLength(1);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`select set_config('search_path', 'known, public', false),
    set_config('karta.known_sequence', (select max(sequence) from recorded_transaction)::text, false)`);
  const [progress] = statements;
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${progress?.text ?? ''}`, [
    ...(progress?.values ?? []),
  ]);
  await client.end();
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  for (const table of ['allocation', 'transformation_part', 'transformation_plan', 'legacy_capacity'])
    expect(plan.split(`${table}_history`).length - 1, plan).toBeGreaterThan(0);
  // What runs once for each row is a subplan that is not hashed; what is found out once is an initial plan.
  const numbers = (pattern: RegExp) => [...plan.matchAll(pattern)].map(([, number]) => number);
  const hashed = new Set(numbers(/hashed SubPlan (\d+)/g));
  expect(
    numbers(/^\s*SubPlan (\d+)/gm).filter((number) => !hashed.has(number)),
    plan,
  ).toEqual([]);
});
