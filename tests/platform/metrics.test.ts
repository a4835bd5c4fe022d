import { expect, it } from 'vitest';
import { Metrics } from '../../src/platform/metrics.js';

it('the figures count commands by what came of each, and their transactions by time', async () => {
  const metrics = new Metrics({
    cache: () => ({ bytes: 0, answers: 0, hits: 0, misses: 0 }),
    pool: () => Promise.resolve({ total: 0, idle: 0, waiting: 0 }),
    dataRevision: () => null,
    coverage: () => Promise.resolve({}),
  });
  metrics.command({ command: 'serviceSuspend', ends: ['DONE', 'DONE', 'CONFLICT'], seconds: 0.2 });
  metrics.command({ command: 'serviceSuspend', ends: ['FAILED'], seconds: 20 });
  const { text } = await metrics.text();
  expect(text).toContain('karta_commands_total{command="serviceSuspend",outcome="DONE"} 2');
  expect(text).toContain('karta_commands_total{command="serviceSuspend",outcome="CONFLICT"} 1');
  expect(text).toContain('karta_commands_total{command="serviceSuspend",outcome="FAILED"} 1');
  expect(text).toContain('karta_command_seconds_bucket{le="0.25",command="serviceSuspend"} 1');
  expect(text).toContain('karta_command_seconds_count{command="serviceSuspend"} 2');
});
