import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** The same tests with large numbers of generated cases. */
export default mergeConfig(config, defineConfig({ test: { env: { KARTA_LONG: '1' }, testTimeout: 3_600_000 } }));
