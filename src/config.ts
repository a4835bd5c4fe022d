import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Day, parseDay } from './kernel/day.js';
import { projectRoot } from './project-root.js';

export type SeedChoice = 'demo' | 'reference' | 'none';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export type Config = {
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL given from outside; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Tells apart the embedded databases of several checkouts on one machine. */
  readonly installation: string;
  /** Fixes the day, for demonstrations and tests; null for the real one. */
  readonly today: Day | null;
  readonly seed: SeedChoice;
  readonly logLevel: LogLevel;
};

/** A setting of the environment that cannot be used; the message names it and says what it may be. */
export class ConfigError extends Error {}

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(4000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address, postgres://user:password@host:port/database')
    .optional(),
  KARTA_DATA_DIR: z.string().min(1).optional(),
  KARTA_TODAY: z
    .string()
    .refine((text) => parseDay(text) !== null, 'must be a date that exists, as 2026-11-25')
    .optional(),
  KARTA_SEED: z.enum(['demo', 'reference', 'none']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Reads the environment, here and nowhere else. An empty setting counts as none. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const written = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(written);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(problems.join('\n'));
  }
  const { HOST, PORT, DATABASE_URL, KARTA_DATA_DIR, KARTA_TODAY, KARTA_SEED, LOG_LEVEL } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: KARTA_DATA_DIR ?? join(projectRoot, '.karta', 'database'),
    installation: `karta-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)}`,
    today: KARTA_TODAY === undefined ? null : parseDay(KARTA_TODAY),
    seed: KARTA_SEED ?? (DATABASE_URL === undefined ? 'demo' : 'none'),
    logLevel: LOG_LEVEL,
  };
}
