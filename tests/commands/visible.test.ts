import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TwoServers, twoServers } from '../support/two-servers.js';

let servers: TwoServers;
beforeAll(async () => {
  servers = await twoServers();
});
afterAll(() => servers.stop());

describe('what a command wrote', () => {
  it('is in the coverage that the same server gives next, also where the answer before was kept', async () => {
    const { writing, counted, suspend } = servers;
    for (let change = 0; change < 3; change += 1) {
      for (let time = 0; time < 4; time += 1) await counted(writing);
      const before = await counted(writing);
      await suspend();
      expect(await counted(writing)).toBeLessThan(before);
    }
  });

  it('reaches another server by itself, and then both say the same', async () => {
    const { writing, other, counted, suspend } = servers;
    for (let time = 0; time < 4; time += 1) await counted(other);
    const before = await counted(other);
    await suspend();
    await vi.waitFor(async () => expect(await counted(other)).toBeLessThan(before), { timeout: 10_000, interval: 5 });
    expect(await counted(other)).toBe(await counted(writing));
  });
});
