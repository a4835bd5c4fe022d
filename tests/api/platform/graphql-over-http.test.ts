import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { emptyDatabase } from '../../support/database.js';

let api: Api;
let url: string;
beforeAll(async () => {
  api = await apiOver(await emptyDatabase());
  url = `${await api.listen()}/graphql`;
});
afterAll(() => api.stop());

const CLIENTS =
  'for application/json the audits would have 200, which clients take for success; 400 is what the request deserves in both media types';

/** What of the public audits is not answered as they wish, and why. Everything else is. */
const NOT_OK: Readonly<Record<string, { readonly outcome: 'notice' | 'warn' | 'error'; readonly reason: string }>> = {
  '572B': { outcome: 'warn', reason: `a document that cannot be parsed: ${CLIENTS}` },
  FDE2: { outcome: 'warn', reason: `a document that does not fit the schema: ${CLIENTS}` },
  '7B9B': { outcome: 'warn', reason: `variables that do not fit: ${CLIENTS}` },
};

describe('the public audits of GraphQL over HTTP', () => {
  it('are sixty-one, and end as they are known to', async () => {
    const audits = serverAudits({ url, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const other = results.flatMap(({ id, name, status, ...rest }) =>
      status === 'ok' ? [] : [{ id, name, status, why: 'reason' in rest ? rest.reason : '' }],
    );
    expect(results).toHaveLength(61);
    expect(other.map(({ id, status }) => [id, status])).toEqual(
      Object.entries(NOT_OK).map(([id, { outcome }]) => [id, outcome]),
    );
  });
});

describe('a request that changes something by GET', () => {
  it('is refused, whatever it asks', async () => {
    const response = await api.request({ url: '/graphql', query: { query: 'mutation { x }' } });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
  });
});
