import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Refusal = { errors: { message: string; extensions: { code: string; requestId: string; retryable: boolean } }[] };

describe('GET /graphql', () => {
  it('gives a browser the explorer, with the worked questions and nothing from another host', async () => {
    const response = await api.request({
      url: '/graphql',
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br' },
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    const page = gunzipSync(response.rawPayload).toString('utf8');
    expect(page).toContain('WhichMunicipalitiesFallShort');
    expect(page).toContain('<title>Karta</title>');
    // Tabs that the strip has no room for stay under the pointer.
    expect(page.slice(0, page.indexOf('</head>'))).toContain('.graphiql-tab { transform: none !important; }');
    // What a page loads by itself: sources of tags, styles and fonts of style sheets, modules and workers of scripts.
    const markup = page.replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
    const tags = [...markup.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)=["']?([^"'\s>]+)/gi)];
    expect(tags.map(([, url]) => url).filter((url) => url?.startsWith('data:') !== true)).toEqual([]);
    expect(page.match(/url\(\s*["']?(https?:)?\/\/[^)]{0,80}\)/gi)).toBeNull();
    expect(page.match(/@import\s+(?:url\()?["'][^"']{0,80}/gi)).toBeNull();
    expect(
      page.match(/\b(?:from|import\(|importScripts\(|new Worker\()\s*["'`](?:https?:)?\/\/[^"'`]{0,80}/g),
    ).toBeNull();
    expect(page.match(/\/\/(?:unpkg|esm\.sh|cdn\.|cdnjs|fonts\.g)[^"'`\s]{0,80}/g)).toBeNull();
  });

  it('gives it uncompressed to who does not take gzip', async () => {
    const response = await api.request({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(response.rawPayload.toString('utf8')).toContain('<title>Karta</title>');
  });

  it('gives a program JSON', async () => {
    const query = '{ municipality(code: "PAZ21") { name } }';
    const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };
    const response = await api.request({ url: '/graphql', query: { query }, headers });
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(response.json()).toMatchObject({ data: { municipality: { name: 'Пещера' } } });
  });

  it('is where the bare address leads', async () => {
    const response = await api.request({ url: '/' });
    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toBe('/graphql');
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['no JSON', 'application/json', '{ "query": ', 400],
    ['nothing', 'application/json', '', 400],
    ['another type', 'text/csv', 'a,b', 415],
    ['what a page of another site could send', 'text/plain', '{ "query": "{ __typename }" }', 415],
  ])('is refused with a code and a reference: %s', async (_name, type, payload, status) => {
    const response = await api.request({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
    expect(response.statusCode).toBe(status);
    const { errors } = response.json<Refusal>();
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: response.headers['x-request-id'],
      retryable: false,
      docs: '/docs/errors.md#bad_request',
    });
    expect(response.body).not.toMatch(/stack|node_modules|SyntaxError/);
  });

  it.each([
    ['JSON without a query', 'application/json', '{}'],
    ['JSON that is no object', 'application/json', '[]'],
    ['a query that is no text', 'application/json', '{ "query": 5 }'],
    ['an empty query', 'application/json', '{ "query": "" }'],
  ])('is refused with a code and a reference, though it can be parsed: %s', async (_name, type, payload) => {
    const response = await api.request({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-length']).toBe(String(Buffer.byteLength(response.body)));
    const [error] = response.json<Refusal>().errors;
    const requestId = response.headers['x-request-id'];
    expect(error?.extensions).toMatchObject({ code: 'BAD_REQUEST', requestId, retryable: false });
    expect(response.body).not.toMatch(/stack|node_modules/);
  });
});

describe('what nobody expected', () => {
  it('is shown by its reference only, and stands in the log with it', async () => {
    await ask(database.url, 'alter table inspection_finding rename column criterion to lost');
    const { errors, headers, text } = await api.ask('{ inspections(first: 500) { nodes { findings { criterion } } } }');
    await ask(database.url, 'alter table inspection_finding rename column lost to criterion');
    const reference = String(headers['x-request-id']);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: reference });
    expect(errors[0]?.message).toBe(`Something unexpected happened. The reference is ${reference}.`);
    expect(text).not.toMatch(/lost|criterion\b.*exist|select|stack/);
    const line = api.logged.find((record) => record.includes(reference));
    expect(line).toContain('criterion');
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 50, msg: 'unexpected error', requestId: reference });
  });

  it('is in the log also when a number does not fit into its type', async () => {
    const several = `select service_id from allocation where valid_until is null and service_id in (select service_id from licence)
      group by service_id having count(*) > 1 order by service_id limit 1`;
    await ask(
      database.url,
      `update allocation set places = 2147483647, valid_from = '2000-01-01' where valid_until is null and service_id = (${several})`,
    );
    const document =
      '{ licences(where: { service: { allocations: { some: { places: { gt: 2147483646 } } } } }) { nodes { allocatedPlaces } } }';
    const { errors, headers, text } = await api.ask(document);
    const reference = String(headers['x-request-id']);
    expect(errors[0]?.message).toBe(`Something unexpected happened. The reference is ${reference}.`);
    expect(text).not.toContain('4294967294');
    expect(api.logged.some((record) => record.includes(reference))).toBe(true);
  });

  it('does not stop the server, however often it comes: the next request is answered', async () => {
    await ask(database.url, 'alter table inspection_finding rename column criterion to lost');
    for (let time = 0; time < 25; time += 1) await api.ask('{ inspections(first: 1) { nodes { findings { area } } } }');
    await ask(database.url, 'alter table inspection_finding rename column lost to criterion');
    expect((await api.ask('{ inspections(first: 1) { nodes { findings { area } } } }')).errors).toEqual([]);
  });

  it('never comes from a request that was refused: the log is silent then', async () => {
    const before = api.logged.length;
    await api.ask('{ coverage(where: { kind: { eq: "CARE" } }) { totalCount } }');
    await api.ask('{ services(first: 0) { totalCount } }');
    await api.ask('{ nothing }');
    await api.ask('query Q($day: Date) { coverage(asOf: $day) { totalCount } }', { day: '2026-02-30' });
    expect(api.logged).toHaveLength(before);
  });
});

describe('the health of the server', () => {
  it('is that it lives and is ready', async () => {
    const [live, ready] = [await api.request({ url: '/health/live' }), await api.request({ url: '/health/ready' })];
    expect([live.statusCode, live.json()]).toEqual([200, { status: 'live' }]);
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is that it lives but is not ready while its database does not answer', async () => {
    await database.drop();
    const [live, ready] = [await api.request({ url: '/health/live' }), await api.request({ url: '/health/ready' })];
    expect(live.statusCode).toBe(200);
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'not ready', reason: 'The database does not answer' });
  });
});
