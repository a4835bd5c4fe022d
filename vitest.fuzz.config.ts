import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** A hundred thousand requests made by chance. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      env: { KARTA_FUZZ: process.env.KARTA_FUZZ ?? '100000' },
      execArgv: ['--expose-gc'],
      testTimeout: 7_200_000,
    },
  }),
);
