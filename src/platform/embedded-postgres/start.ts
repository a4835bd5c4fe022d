import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installedBinaries } from './binaries.js';
import { clearTheWay } from './clear-the-way.js';
import { type Cluster } from './cluster.js';
import { DATABASE, urlOf } from './connect.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { openCluster } from './open-cluster.js';
import { choosePlace, type Place } from './place.js';
import { holdRunLock } from './run-lock.js';
import { type FailedStart, type ServerProcess, spawnServer } from './server-process.js';

export type EmbeddedPostgres = {
  readonly url: string;
  /** Where the data really are. */
  readonly dataDir: string;
  /** A sentence on a place that nobody would expect, to be shown at the start. */
  readonly notice: string | null;
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  /** The name of this project's folder among those of the system, used when the server cannot reach the project. */
  readonly fallbackName: string;
  /** False only where the data may be lost with the power: in tests. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
};

const RETRY_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 200;

/** What PostgreSQL says when it is not the data that hinder it but another process, which may be about to go. */
const PASSING = /postmaster\.pid|pre-existing shared memory block|could not create any TCP\/IP sockets/;

/** As `startEmbeddedPostgres`, with another folder of the system to turn to. */
export async function startIn(options: EmbeddedPostgresOptions, systemFolder: string): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    const place = await choosePlace(dataDir, await installedBinaries(), join(systemFolder, options.fallbackName));
    const cluster = await openCluster(place, options.durable);
    return await run(cluster, place, options);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw cannotStart(dataDir, reasonOf(error), error);
  }
}

async function run(cluster: Cluster, place: Place, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await spawnWhenFree(cluster, place, options);
  try {
    const lock = await holdRunLock(server.open, server.hasEnded);
    await createDatabase(server);
    let stopped: Promise<void> | null = null;
    const stop = () => {
      lock.release();
      return server.stop();
    };
    return {
      url: urlOf(cluster, server.port),
      dataDir: place.dataDir,
      notice: place.notice,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Of several starts at the same moment PostgreSQL lets one through; the others find it running when they look again. */
async function spawnWhenFree(cluster: Cluster, place: Place, options: EmbeddedPostgresOptions): Promise<ServerProcess> {
  const deadline = Date.now() + RETRY_MILLISECONDS;
  for (;;) {
    await clearTheWay(cluster, place.dataDir, place.binaries);
    const outcome = await spawnServer(cluster, place, options);
    if ('port' in outcome) return outcome;
    const passes = outcome.lines.some((line) => PASSING.test(line));
    if (!passes || Date.now() > deadline) throw cannotStart(place.dataDir, lastWord(outcome));
    await sleep(PAUSE_MILLISECONDS);
  }
}

function lastWord({ lines }: FailedStart): string {
  const line = lines.findLast((text) => text.startsWith('FATAL:')) ?? lines.at(-1) ?? 'PostgreSQL gave no reason';
  return line.replace(/^FATAL:\s*/, '');
}

function cannotStart(dataDir: string, reason: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${dataDir} cannot be started: ${reason}. ` +
      'Mend that, or set KARTA_DATA_DIR to another folder or DATABASE_URL to a database of your own.',
    { cause },
  );
}

async function createDatabase(server: ServerProcess): Promise<void> {
  const client = await server.open();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
