import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphQLSchema } from 'graphql';
import { Random } from '../../seeds/demo/random.js';
import { USUAL_LIMITS } from '../../src/platform/answers/limits.js';
import { kartaSchema } from '../../src/schema.js';
import { ask } from '../seeds/ask.js';
import { type Api, apiOver } from '../support/api.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { anyRequest } from './any-document.js';

const REQUESTS = Number(process.env.KARTA_FUZZ ?? 1_000);
const AT_ONCE = 4;
const SEED = Number(process.env.KARTA_FUZZ_SEED ?? Date.now() % 1_000_000_000);
const MEGABYTE = 1_048_576;

let api: Api;
let database: TestDatabase;
let schema: GraphQLSchema;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25', {
    limits: { ...USUAL_LIMITS, budget: null, requestsPerMinute: null },
    compileAfter: 1,
  });
  schema = await kartaSchema();
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await api.stop();
});

type Body = { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };

describe(`${String(REQUESTS)} requests made by chance from seed ${String(SEED)}`, () => {
  it(
    'are answered or refused: none by an accident, none leaves a statement or memory behind',
    { timeout: 7_200_000 },
    async () => {
      const statuses = new Map<string, number>();
      const memory: number[] = [];
      let next = 0;
      const worker = async () => {
        while (next < REQUESTS) {
          const number = next++;
          const request = anyRequest(schema, new Random(`${String(SEED)} ${String(number)}`));
          const response = await api.request({ method: 'POST', url: '/graphql', payload: request });
          const body = response.json<Body>();
          const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
          const told = `seed ${String(SEED)}, request ${String(number)}: ${JSON.stringify(request).slice(0, 4_000)}`;
          expect(response.statusCode, told).toBeLessThan(500);
          expect(codes, told).not.toContain('INTERNAL_SERVER_ERROR');
          const outcome = codes[0] ?? 'answered';
          statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
          if (number % Math.ceil(REQUESTS / 20) === 0) {
            globalThis.gc?.();
            memory.push(process.memoryUsage().heapUsed / MEGABYTE);
            const [longest] = await ask<{ ms: number }>(
              database.url,
              `select coalesce(max(extract(epoch from clock_timestamp() - query_start) * 1000), 0)::int as ms from pg_stat_activity
            where datname = current_database() and state = 'active' and application_name like 'karta %'`,
            );
            expect(longest?.ms).toBeLessThan(USUAL_LIMITS.statementMs + 1_000);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      if (REQUESTS > 1_000) console.log(Object.fromEntries(statuses), `heap MB: ${memory.map(Math.round).join(' ')}`);
      expect(unhandled).toEqual([]);
      // Most are answered, else little is tried.
      expect(statuses.get('answered') ?? 0).toBeGreaterThan(REQUESTS / 10);
      const [early, late] = [memory.slice(5, 10), memory.slice(-5)].map((each) => Math.min(...each));
      // Without a collection just before, the heap holds what nobody needs any more.
      if (globalThis.gc !== undefined) expect(late).toBeLessThan((early ?? 0) + 150);
      const left = await ask(
        database.url,
        `select query from pg_stat_activity where datname = current_database() and application_name like 'karta %' and state <> 'idle'`,
      );
      expect(left).toEqual([]);
    },
  );
});
