import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TwoServers, twoServers } from '../support/two-servers.js';

/** Milliseconds, at the median: on the server that wrote, and on another. */
const BARS = { same: 50, other: 1_000 };
const ROUNDS = 10;

let servers: TwoServers;
beforeAll(async () => {
  servers = await twoServers();
});
afterAll(() => servers.stop());

it('how long after it is acknowledged a write is in the coverage of the same and of another server', async () => {
  const { writing, other, counted, suspend } = servers;
  const waits = { same: [] as number[], other: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = [await counted(writing), await counted(other)] as const;
    await suspend();
    const start = performance.now();
    while ((await counted(writing)) === before[0]);
    waits.same.push(performance.now() - start);
    while ((await counted(other)) === before[1]);
    waits.other.push(performance.now() - start);
  }
  for (const where of ['same', 'other'] as const) {
    const sorted = waits[where].toSorted((a, b) => a - b).map((wait) => Math.round(wait));
    console.log(`${where}: median ${sorted[ROUNDS / 2]} ms, longest ${sorted.at(-1)} ms (bar ${BARS[where]} ms)`);
    expect(sorted[ROUNDS / 2]).toBeLessThanOrEqual(BARS[where]);
  }
});
