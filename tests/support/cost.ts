import { type Api } from './api.js';

/** What a document costs by its text, before it is answered. */
export async function requestedCost(api: Api, query: string): Promise<number> {
  const { payload } = await api.request({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ query }),
  });
  const { extensions } = JSON.parse(payload) as { extensions: { cost: { requestedQueryCost: number } } };
  return extensions.cost.requestedQueryCost;
}
