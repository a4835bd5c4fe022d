import { defineConfig } from 'vitest/config';

/** Fifty times the server or its database is killed while it writes. */
export default defineConfig({
  test: { include: ['tests/crash/*.crash.ts'], testTimeout: 1_800_000, hookTimeout: 120_000 },
});
