import { defineConfig } from 'vitest/config';

/** The checks that need no database: the contract and the documents that must keep up with the code. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 },
});
