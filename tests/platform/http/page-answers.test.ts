import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { Budgets } from '../../../src/platform/answers/budgets.js';
import { ResponseCache } from '../../../src/platform/answers/response-cache.js';
import { type PageAnswer, PageAnswers, type PageAnswersOptions } from '../../../src/platform/http/page-answers.js';
import { servePages } from '../../../src/platform/http/pages.js';
import { RequestError } from '../../../src/platform/query/index.js';
import { type Context, PUBLIC } from '../../../src/platform/request/context.js';

const ANSWER: PageAnswer = {
  ...{ type: 'text/plain', language: 'bg', keptAs: null, styleHash: null },
  ...{ version: 'tag', points: 10, bytes: Buffer.from('page') },
};
const MOST_POINTS = 60;

type Asked = { -readonly [Name in 'readScope' | 'today' | 'ifNoneMatch']?: Context[Name] };

/** A server of one page, how often that was made, and what was broken off. */
function pageOf(options: Partial<PageAnswersOptions>, make: () => Promise<PageAnswer | null>) {
  const counted = { made: 0, broken: 0, ended: 0 };
  const asked: Asked = {};
  const answers = new PageAnswers({
    ...{ budgets: null, cache: new ResponseCache<PageAnswer>(), dataRevision: () => 1n, requestMs: 15_000 },
    ...options,
  });
  const server = fastify();
  const page = {
    path: '/pages/:name' as const,
    mostPoints: MOST_POINTS,
    make: () => {
      counted.made += 1;
      return make();
    },
  };
  servePages(server, [page], answers, () => {
    const count = (what: 'broken' | 'ended') => () => {
      counted[what] += 1;
      return Promise.resolve();
    };
    const context = { asker: '::1', readScope: PUBLIC, today: '2026-11-25', ...asked };
    return Promise.resolve({ ...context, cancel: count('broken'), end: count('ended') } as unknown as Context);
  });
  const get = (url = '/pages/a.txt') => server.inject({ url });
  return { counted, asked, get };
}

const made = () => Promise.resolve(ANSWER);

describe('a page', () => {
  it('is kept as answers are while the facts, the day and the question are the same', async () => {
    let revision: bigint | null = 1n;
    const { counted, asked, get } = pageOf({ dataRevision: () => revision }, made);
    for (let time = 0; time < 5; time += 1) expect((await get()).payload).toBe('page');
    expect(counted).toEqual({ made: 2, broken: 0, ended: 5 });
    const madeAnew = async (change: () => void, url?: string) => {
      change();
      const before = counted.made;
      await get(url);
      return counted.made > before;
    };
    expect(await madeAnew(() => undefined, '/pages/b.txt')).toBe(true);
    expect(await madeAnew(() => undefined, '/pages/a.txt?lang=en')).toBe(true);
    expect(await madeAnew(() => (asked.today = '2026-11-26' as Context['today']))).toBe(true);
    expect(await madeAnew(() => (revision = 2n))).toBe(true);
    for (let time = 0; time < 3; time += 1) expect(await madeAnew(() => (revision = null))).toBe(true);
  });

  it('is neither kept nor shared for who says who he is', async () => {
    const { counted, asked, get } = pageOf({}, made);
    expect((await get()).headers['cache-control']).toBe('public, max-age=300');
    asked.readScope = 'key:1';
    for (let time = 0; time < 4; time += 1) {
      expect((await get()).headers['cache-control']).toBe('private, no-store');
    }
    expect(counted.made).toBe(5);
  });

  it('is charged to the budget of the address, and refused as a document is where that is used up', async () => {
    const budgets = new Budgets({ points: 100, restoredPerSecond: 1 }, undefined, () => 0);
    const { counted, asked, get } = pageOf({ budgets }, made);
    const left = () => budgets.standingOf('::1').currentlyAvailable;
    await get();
    await get();
    expect(left()).toBe(80);
    // A kept page costs the same, unless it need not be sent.
    await get();
    expect(left()).toBe(70);
    asked.ifNoneMatch = '"tag"';
    await get();
    expect(left()).toBe(69);
    asked.ifNoneMatch = undefined;
    await get();
    expect(left()).toBe(59);
    const { statusCode, headers, body } = await get();
    expect([statusCode, headers['retry-after'], counted.made]).toEqual([429, '1', 2]);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: 1 } }],
    });
  });

  it('that is not there or was refused is charged too, a little', async () => {
    const budgets = new Budgets({ points: 100, restoredPerSecond: 1 }, undefined, () => 0);
    const none = pageOf({ budgets }, () => Promise.resolve(null));
    expect((await none.get()).statusCode).toBe(404);
    const refused = pageOf({ budgets }, () => Promise.reject(new RequestError('BAD_USER_INPUT', 'lang is bg or en.')));
    const { statusCode, body } = await refused.get();
    expect([statusCode, body.includes('lang is bg or en.')]).toEqual([400, true]);
    expect(budgets.standingOf('::1').currentlyAvailable).toBe(98);
  });

  it('is broken off after the time of a request', async () => {
    const { counted, get } = pageOf({ requestMs: 20 }, () => new Promise<PageAnswer>(() => undefined));
    const { statusCode, body } = await get();
    expect(statusCode).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TIMEOUT', retryable: true } }] });
    expect(counted).toEqual({ made: 1, broken: 1, ended: 1 });
  });

  it('leaves to the server what nobody expected', async () => {
    const { get } = pageOf({}, () => Promise.reject(new Error('secret')));
    expect((await get()).statusCode).toBe(500);
  });
});
