import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/platform/answers/limits.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25', {
    limits: { ...USUAL_LIMITS, requestMs: 1_500, statementMs: 600, budget: { points: 3_000, restoredPerSecond: 1 } },
    trustProxy: true,
  });
});
afterAll(() => api.stop());

let address = 0;
/** As somebody who has not asked before. */
const stranger = () => ({
  'x-forwarded-for': `10.0.${String(Math.floor(address / 250))}.${String((address++ % 250) + 1)}`,
});
const post = (query: string, headers: Record<string, string> = stranger(), variables: object = {}) =>
  api.request({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });

type Body = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: {
    cost: { requestedQueryCost: number; actualQueryCost: number; throttleStatus: Record<string, number> };
    errorsOmitted?: number;
  };
};
const codeOf = (response: { json: <T>() => T }) => response.json<Body>().errors?.[0]?.extensions.code;

describe('a document that is too large', () => {
  it.each([
    [
      'too deep',
      `{ municipality(code: "PAZ21") ${'{ district { municipalities(first: 1) { nodes '.repeat(5)} { name } ${'} } }'.repeat(5)} }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'with too many aliases',
      `{ ${Array.from({ length: 201 }, (_, i) => `a${String(i)}: __typename`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'with too many root fields',
      `{ ${Array.from({ length: 51 }, (_, i) => `m${String(i)}: municipality(code: "PAZ21") { name }`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too dear',
      '{ municipalities(first: 500) { nodes { services(first: 500) { nodes { name } } } } }',
      'QUERY_TOO_COMPLEX',
    ],
    ['with too many tokens', `{ municipality(code: "PAZ21") { ${'name '.repeat(15_001)} } }`, 'GRAPHQL_PARSE_FAILED'],
  ])('is refused before anything is read: %s', async (_name, document, code) => {
    const response = await post(document);
    expect(response.statusCode).toBe(400);
    expect(codeOf(response)).toBe(code);
  });

  it('is refused by its bytes, too', async () => {
    const response = await post(`{ municipality(code: "${'x'.repeat(1_100_000)}") { name } }`);
    expect(response.statusCode).toBe(413);
    expect(codeOf(response)).toBe('BAD_REQUEST');
  });

  it('is refused by its bytes also where their number is not told before', async () => {
    const payload = Readable.from([Buffer.from('{"query":"'), Buffer.alloc(1_100_000, 'x')]);
    const headers = { ...stranger(), 'content-type': 'application/json' };
    const response = await api.request({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.statusCode).toBe(413);
    expect(codeOf(response)).toBe('BAD_REQUEST');
  });

  it('is refused as a batch of two', async () => {
    const response = await api.request({
      method: 'POST',
      url: '/graphql',
      headers: stranger(),
      payload: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    });
    expect(response.statusCode).toBe(400);
  });

  it('is not refused for introspection as explorers ask it', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const response = await post(getIntrospectionQuery({ oneOf: true }));
    expect(response.json<Body>().errors).toBeUndefined();
  });
});

describe('the budget of an address', () => {
  it('is charged with what the answer was worth, and tells so', async () => {
    const me = stranger();
    const { extensions } = (
      await post('{ services(first: 100, where: { id: { in: [] } }) { nodes { name } } }', me)
    ).json<Body>();
    expect(extensions?.cost).toMatchObject({
      requestedQueryCost: 102,
      actualQueryCost: 2,
      throttleStatus: { maximumAvailable: 3_000, currentlyAvailable: 2_998, restoreRate: 1 },
    });
  });

  it('ends with 429 and the time to wait, for this address alone', async () => {
    const me = stranger();
    const document = '{ services(first: 400) { nodes { municipality { name } } } }';
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await post(document, me));
    const last = answers.at(-1);
    expect(last?.statusCode).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.json<Body>().errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    expect(answers[0]?.headers['ratelimit-policy']).toBe('"points";q=3000;w=3000');
    expect(answers[0]?.headers.ratelimit).toMatch(/^"points";r=\d+;t=\d+$/);
    expect((await post(document)).statusCode).toBe(200);
  });

  it('can be asked for without being charged', async () => {
    const me = stranger();
    const asked = (await post('{ rateLimit { limit cost remaining used nodeCount } }', me)).json<Body>();
    expect(asked.data).toEqual({ rateLimit: { limit: 3_000, cost: 0, remaining: 3_000, used: 0, nodeCount: 1 } });
    const dry = (
      await post(
        '{ rateLimit(dryRun: true) { cost remaining nodeCount } services(first: 200) { nodes { municipality { name } } } }',
        me,
      )
    ).json<Body>();
    expect(dry.data).toEqual({ rateLimit: { cost: 403, remaining: 3_000, nodeCount: 401 } });
    const done = (
      await post('{ rateLimit { remaining } services(first: 200) { nodes { municipality { name } } } }', me)
    ).json<Body>();
    expect(done.data).toMatchObject({ rateLimit: { remaining: 2_597 } });
  });
});

describe('what takes too long', () => {
  it('is broken off in the database when one statement takes too long', async () => {
    await slowly(async () => {
      const response = await post(
        '{ search(text: "Пещера", types: [Settlement]) { rank } municipality(code: "PAZ21") { name } }',
      );
      expect(response.statusCode).toBe(200);
      expect(codeOf(response)).toBe('QUERY_TIMEOUT');
      expect(response.body).not.toMatch(/statement|cancel|select/i);
    });
  });

  it('is broken off when the whole request takes too long, and leaves no statement behind', async () => {
    await slowly(async () => {
      const fields = Array.from(
        { length: 8 },
        (_, i) => `s${String(i)}: search(text: "Пещера ${String(i)}", types: [Municipality]) { rank }`,
      );
      const started = performance.now();
      const response = await post(`{ ${fields.join(' ')} }`);
      expect(performance.now() - started).toBeLessThan(4_000);
      expect(codeOf(response)).toBe('QUERY_TIMEOUT');
      await new Promise((resolve) => setTimeout(resolve, 700));
      const running = await ask(
        database.url,
        `select query from pg_stat_activity where datname = current_database() and state = 'active' and query like '%search_key%' and pid <> pg_backend_pid()`,
      );
      expect(running).toEqual([]);
    }, 0.4);
    expect((await post('{ municipality(code: "PAZ21") { name } }')).json<Body>().data).toEqual({
      municipality: { name: 'Пещера' },
    });
  });

  /** While every search waits in the database. */
  async function slowly(work: () => Promise<void>, seconds = 5): Promise<void> {
    const [{ definition } = { definition: '' }] = await ask<{ definition: string }>(
      database.url,
      `select pg_get_functiondef('search_key'::regproc) as definition`,
    );
    await ask(
      database.url,
      `create or replace function search_key(text) returns text language sql volatile strict parallel safe as $$ select 'x' from pg_sleep(${String(seconds)}) $$`,
    );
    try {
      await work();
    } finally {
      await ask(database.url, definition);
    }
  }
});

describe('many errors', () => {
  it('are told in part, with how many more there are', async () => {
    await ask(database.url, 'alter table licence rename column number to lost');
    const fields = Array.from({ length: 40 }, (_, i) => `l${String(i)}: licence(number: "${String(i)}") { number }`);
    const { errors, extensions } = (await post(`{ ${fields.join(' ')} }`)).json<Body>();
    await ask(database.url, 'alter table licence rename column lost to number');
    expect(errors).toHaveLength(25);
    expect(extensions?.errorsOmitted).toBe(15);
  });
});
