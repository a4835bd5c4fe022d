import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { serveDownloads } from '../../../src/platform/http/downloads.js';
import { PageAnswers } from '../../../src/platform/http/page-answers.js';
import { servePages } from '../../../src/platform/http/pages.js';
import { protect } from '../../../src/platform/http/protections.js';
import { type Context } from '../../../src/platform/request/context.js';
import { UNLIMITED } from '../../support/api.js';

/** More than any buffer between the server and a client that does not read, compressed as well. */
const LARGE = randomBytes(32 * 1_048_576);

let server: FastifyInstance;
afterEach(() => server.close());

/** A server whose requests hold a seat until they end, and what tells how many do. */
function seats(): { readonly held: () => number; readonly contextOf: () => Promise<Context> } {
  let held = 0;
  const contextOf = () => {
    held += 1;
    const end = () => {
      held -= 1;
      return Promise.resolve();
    };
    return Promise.resolve({ database: () => Promise.resolve(null), end } as unknown as Context);
  };
  return { held: () => held, contextOf };
}

describe('a client that does not read', () => {
  it.each(['/pages/large.txt', '/large.txt'])('holds no seat for %s', async (address) => {
    server = fastify();
    await protect(server, UNLIMITED);
    const { held, contextOf } = seats();
    const answer = {
      type: 'text/plain',
      language: 'bg',
      keptAs: null,
      styleHash: null,
      version: '1',
      points: 1,
    } as const;
    const answers = new PageAnswers({ budgets: null, cache: null, dataRevision: () => null, requestMs: 15_000 });
    let made = 0;
    const make = () => {
      made += 1;
      return Promise.resolve({ ...answer, bytes: LARGE });
    };
    servePages(server, [{ path: '/pages/:name', mostPoints: 1, make }], answers, contextOf);
    serveDownloads(server, [{ path: '/large.txt', type: 'text/plain', make }], contextOf);
    await server.listen({ host: '127.0.0.1', port: 0 });
    const client = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    client.pause();
    await once(client, 'connect');
    client.write(`GET ${address} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n`);
    for (let left = 100; left > 0 && (made === 0 || held() > 0); left -= 1) await wait(10);
    const [isMade, stillHeld, hasRead] = [made, held(), client.bytesRead];
    client.destroy();
    expect([isMade, stillHeld]).toEqual([1, 0]);
    expect(hasRead).toBeLessThan(LARGE.length);
  });
});
