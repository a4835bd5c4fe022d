import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../../src/platform/answers/persisted-documents.js';
import { FactsNews } from '../../../src/platform/database/facts-news.js';
import { workedQuestions } from '../../../src/worked-questions.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let news: FactsNews;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  news = await FactsNews.listen(database.url);
  api = await apiOver(database, '2026-11-25', {
    news,
    documents: ['query Mine { municipality(code: "PAZ21") { name } }'],
  });
});
afterAll(async () => {
  await news.stop();
  await api.stop();
});

const QUERY = '{ municipality(code: "PAZ21") { name fallsShort } }';
const get = (headers: Record<string, string> = {}, query: Record<string, string> = { query: QUERY }) =>
  api.request({ url: '/graphql', query, headers: { accept: 'application/json', ...headers } });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0 && !(await holds()); left -= 1) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('an answer to GET', () => {
  it('has a tag, and is not sent again while nothing has changed', async () => {
    const first = await get();
    const { etag } = first.headers;
    expect(etag).toMatch(/^W\/".+"$/);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect(first.headers.vary).toContain('accept-language');
    const again = await get({ 'if-none-match': String(etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is sent again when a fact has changed, in whichever process', async () => {
    const { headers } = await get();
    await ask(database.url, `update municipality set seat_name_bg = seat_name_bg where code = 'PAZ21'`);
    await until(async () => (await get({ 'if-none-match': String(headers.etag) })).statusCode === 200);
    expect((await get({ 'if-none-match': String(headers.etag) })).statusCode).toBe(200);
  });

  it('has another tag in another language, with other variables, for another document', async () => {
    const document = 'query Q($code: String!) { municipality(code: $code) { name } }';
    const tags = await Promise.all([
      get(),
      get({ 'accept-language': 'en' }),
      get({}, { query: document, variables: '{"code":"PAZ21"}' }),
      get({}, { query: document, variables: '{"code":"SOF46"}' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(4);
  });

  it('that is about the asker has no tag', async () => {
    expect((await get({}, { query: '{ rateLimit { cost } }' })).headers.etag).toBeUndefined();
  });
});

describe('a registered document', () => {
  const [worked] = workedQuestions();

  it('is named by the hash of what it says: worked questions, and those of the operator', async () => {
    const id = documentId(worked?.document ?? '');
    const response = await get({}, { documentId: id });
    expect(response.json<{ errors?: unknown }>().errors).toBeUndefined();
    const mine = await get({}, { documentId: documentId('query Mine { municipality(code: "PAZ21") { name } }') });
    expect(mine.json()).toMatchObject({ data: { municipality: { name: 'Пещера' } } });
    const list = await api.request({ url: '/documents' });
    expect(list.json<{ documentIds: string[] }>().documentIds).toContain(id);
  });

  it('can be named by POST, with variables', async () => {
    const question = workedQuestions().find(({ file }) => file.startsWith('02'))?.document ?? '';
    const response = await api.request({
      method: 'POST',
      url: '/graphql',
      payload: { documentId: documentId(question), variables: { code: 'SOF46' } },
    });
    expect(response.json()).toMatchObject({ data: { municipality: { name: 'Столична' } } });
  });

  it('that nobody registered is refused, whatever the id looks like', async () => {
    for (const id of [`sha256:${'0'.repeat(64)}`, 'mine', '__proto__']) {
      const response = await get({}, { documentId: id });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    }
  });
});

describe('what goes over the wire', () => {
  it('is compressed as the client likes it', async () => {
    const query = { query: '{ municipalities(first: 265) { nodes { name } } }' };
    const [br, gzip, plain] = [
      await get({ 'accept-encoding': 'br' }, query),
      await get({ 'accept-encoding': 'gzip' }, query),
      await get({}, query),
    ];
    expect([
      br.headers['content-encoding'],
      gzip.headers['content-encoding'],
      plain.headers['content-encoding'],
    ]).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(br.rawPayload).toString()).toContain('Пещера');
    expect(gunzipSync(gzip.rawPayload).toString()).toContain('Пещера');
  });

  it('may be read by pages of any origin, and allows a page nothing else', async () => {
    const response = await get({ origin: 'https://example.org' });
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const preflight = await api.request({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(String(preflight.headers['access-control-allow-methods'])).toContain('POST');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('names the version of the schema, which is one GET away with its changes, its errors and its limits', async () => {
    const [schema, changelog, errors, limits] = await Promise.all(
      ['/schema.graphql', '/schema/changelog.json', '/docs/errors.md', '/limits'].map((url) => api.request({ url })),
    );
    expect(schema?.body).toContain('type Query');
    expect(schema?.headers['x-schema-version']).toMatch(/^[0-9a-f]{16}$/);
    expect(Array.isArray(changelog?.json())).toBe(true);
    expect(errors?.body).toContain('QUERY_TOO_COMPLEX');
    expect(limits?.json()).toMatchObject({ depth: 15, tokens: 15_000, requestMs: 15_000 });
  });
});
