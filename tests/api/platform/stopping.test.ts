import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

const CLIENTS = 12;
const READY_IS_ASKED_EVERY_MS = 30;
const DRAIN_MS = 300;

it('a server that is told to stop under load fails no request of those who ask whether it is ready', async () => {
  const api = await apiOver(await demoDatabase());
  const url = await api.listen();
  let ready = true;
  let answered = 0;
  const failures: unknown[] = [];
  const balancer = (async () => {
    while (ready) {
      const response = await fetch(`${url}/health/ready`);
      const body = (await response.json()) as { reason?: string };
      if (!response.ok) expect(body.reason).toBe('The server is stopping');
      ready = response.ok;
      await wait(READY_IS_ASKED_EVERY_MS);
    }
  })();
  const client = async () => {
    while (ready) {
      try {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: '{ services(first: 30) { nodes { name licences { number } } } coverage(first: 5) { totalCount } }',
          }),
        });
        const { data } = (await response.json()) as { data?: { coverage: { totalCount: number } } };
        if (data?.coverage.totalCount !== 3_618) throw new Error(`answered with ${String(response.status)}`);
        answered += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  while (answered < CLIENTS * 3 && failures.length === 0) await wait(20);
  api.drain();
  await wait(DRAIN_MS);
  await api.stop();
  await Promise.all([balancer, ...clients]);
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThanOrEqual(CLIENTS * 3);
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});
