import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** How soon a write is seen, on the server that wrote it and on another. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  defineConfig({ test: { include: ['tests/benchmark/*.bench.ts'] } }),
);
