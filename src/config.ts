import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Day, parseDay } from './kernel/day.js';
import { type Limits, USUAL_LIMITS } from './platform/answers/limits.js';
import { type OidcOptions } from './platform/authentication/oidc.js';
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
  /** Copies of the database that may be read instead of it. */
  readonly replicaUrls: readonly string[];
  readonly limits: Limits;
  /** Whether addresses that proxies tell are believed, and of which proxies. */
  readonly trustProxy: boolean | string;
  /** A folder with documents that clients may name by their id; null for the worked questions only. */
  readonly documentsDir: string | null;
  /** The identity provider whose tokens are believed; null: API keys only. */
  readonly oidc: OidcOptions | null;
  /** The database as its owner, for migrations and seeds; null where it is served under the same address. */
  readonly ownerUrl: string | null;
  /** How long the server answers on after it was told to stop, so that nobody is sent to it any more. */
  readonly drainMs: number;
};

/** A setting of the environment that cannot be used; the message names it and says what it may be. */
export class ConfigError extends Error {}

const POSTGRES_URL = /^postgres(ql)?:\/\//;
const count = z.coerce.number('must be a whole number').int().min(0);

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(4000),
  DATABASE_URL: z
    .string()
    .regex(POSTGRES_URL, 'must be a PostgreSQL address, postgres://user:password@host:port/database')
    .optional(),
  KARTA_DATA_DIR: z.string().min(1).optional(),
  KARTA_TODAY: z
    .string()
    .refine((text) => parseDay(text) !== null, 'must be a date that exists, as 2026-11-25')
    .optional(),
  KARTA_SEED: z.enum(['demo', 'reference', 'none']).optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((text) => text.split(',').map((url) => url.trim()))
    .refine(
      (urls) => urls.every((url) => POSTGRES_URL.test(url)),
      'must be PostgreSQL addresses, with commas between them',
    )
    .optional(),
  KARTA_BUDGET_POINTS: count.optional(),
  KARTA_BUDGET_POINTS_PER_SECOND: count.min(1).optional(),
  KARTA_REQUESTS_PER_MINUTE: count.optional(),
  KARTA_TRUST_PROXY: z.string().optional(),
  KARTA_DOCUMENTS_DIR: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(POSTGRES_URL, 'must be a PostgreSQL address, postgres://user:password@host:port/database')
    .optional(),
  KARTA_OIDC_ISSUER: z.url('must be the address of an identity provider').optional(),
  KARTA_OIDC_AUDIENCE: z.string().min(1).default('karta'),
  KARTA_DRAIN_SECONDS: count.max(120).default(0),
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
    replicaUrls: parsed.data.DATABASE_REPLICA_URLS ?? [],
    limits: limitsIn(parsed.data),
    trustProxy: trusted(parsed.data.KARTA_TRUST_PROXY),
    ownerUrl: parsed.data.DATABASE_OWNER_URL ?? null,
    oidc:
      parsed.data.KARTA_OIDC_ISSUER === undefined
        ? null
        : { issuer: parsed.data.KARTA_OIDC_ISSUER, audience: parsed.data.KARTA_OIDC_AUDIENCE },
    documentsDir: parsed.data.KARTA_DOCUMENTS_DIR ?? null,
    drainMs: parsed.data.KARTA_DRAIN_SECONDS * 1_000,
  };
}

function limitsIn(settings: z.infer<typeof schema>): Limits {
  const { budget } = USUAL_LIMITS;
  const points = settings.KARTA_BUDGET_POINTS ?? budget.points;
  const restoredPerSecond = settings.KARTA_BUDGET_POINTS_PER_SECOND ?? budget.restoredPerSecond;
  const requests = settings.KARTA_REQUESTS_PER_MINUTE ?? USUAL_LIMITS.requestsPerMinute;
  return {
    ...USUAL_LIMITS,
    budget: points === 0 ? null : { points, restoredPerSecond },
    requestsPerMinute: requests === 0 ? null : requests,
  };
}

/** `true` for any proxy, or the addresses of those that are believed. */
function trusted(setting: string | undefined): boolean | string {
  return setting === undefined || setting === 'false' ? false : setting === 'true' || setting;
}
