import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries } from './binaries.js';
import { type Cluster } from './cluster.js';
import { connect } from './connect.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findPostmaster, hasEnded, type Postmaster } from './postmaster.js';
import { isAlive } from './process-life.js';
import { tryRunLock } from './run-lock.js';
import { stopServer } from './stop-server.js';

const UNREACHABLE_MILLISECONDS = 10_000;
/** The time a launcher may need from the first answer of its server to the lock. */
const STARTING_MILLISECONDS = 5000;
const PAUSE_MILLISECONDS = 100;

/** Answers when no server runs on this data: one without its Karta is stopped, one with its Karta is an error. */
export async function clearTheWay(cluster: Cluster, dataDir: string, binaries: Binaries): Promise<void> {
  const since = Date.now();
  for (;;) {
    const found = await findPostmaster(cluster.data);
    if (found === null) return;
    const waited = Date.now() - since;
    if (found !== 'unclear' && (await judge(found, waited)) === 'stopped') continue;
    if (waited > UNREACHABLE_MILLISECONDS) throw noAnswer(found);
    await sleep(PAUSE_MILLISECONDS);
  }

  async function judge(postmaster: Postmaster, waited: number): Promise<'stopped' | 'undecided'> {
    // It may be starting, recovering or shutting down.
    const client = await connect(cluster, postmaster.port).catch(() => null);
    if (client === null) return 'undecided';
    try {
      // A server that recovers from a crash ends the sessions that it has just admitted.
      const lock = await tryRunLock(client).catch(() => null);
      if (lock === null) return 'undecided';
      const { taken, launcher } = lock;
      if (!taken) throw alreadyRuns(launcher);
      if (isAlive(launcher) && waited < STARTING_MILLISECONDS) return 'undecided';
      // The lock stays with this connection to the end of the server, so that of several starts only one stops it.
      await stopServer({ pid: postmaster.pid, hasEnded: () => hasEnded(postmaster, cluster.data) }, binaries);
      return 'stopped';
    } finally {
      client.end().catch(() => undefined);
    }
  }

  function alreadyRuns(launcher: number): EmbeddedPostgresError {
    return new EmbeddedPostgresError(
      `Karta already runs on ${dataDir} (process ${launcher}). Stop it, or set KARTA_DATA_DIR or DATABASE_URL.`,
    );
  }

  function noAnswer(found: Postmaster | 'unclear'): EmbeddedPostgresError {
    const server = found === 'unclear' ? 'A server' : `A server (process ${found.pid})`;
    return new EmbeddedPostgresError(
      `${server} holds the data in ${dataDir} but does not answer. Stop it, or set KARTA_DATA_DIR or DATABASE_URL.`,
    );
  }
}
