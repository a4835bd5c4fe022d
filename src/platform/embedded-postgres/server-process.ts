import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { type Cluster } from './cluster.js';
import { connect } from './connect.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { type Place } from './place.js';
import { dataArguments, isReady } from './postmaster.js';
import { waitUntil } from './process-life.js';
import { identity } from './run-as.js';
import { settingArguments } from './server-settings.js';
import { stopServer } from './stop-server.js';

/** A server this process has spawned and can speak to. */
export type ServerProcess = {
  readonly port: number;
  readonly hasEnded: () => boolean;
  readonly open: () => Promise<pg.Client>;
  readonly stop: () => Promise<void>;
};

/** The last lines of a server that ended before it could be spoken to. */
export type FailedStart = { readonly lines: readonly string[] };

type ServerOptions = { readonly durable: boolean; readonly log: (line: string) => void };

const READY_MILLISECONDS = 120_000;
const LINES_KEPT = 20;

/** Spawns PostgreSQL and waits until it answers, which after a crash includes the recovery. */
export async function spawnServer(
  cluster: Cluster,
  { account, binaries }: Place,
  { durable, log }: ServerOptions,
): Promise<ServerProcess | FailedStart> {
  const port = await freePort();
  // In a session of its own: Ctrl-C is for Karta, which then stops its server in good order.
  const child = spawn(binaries.postgres, [...dataArguments(cluster.data, port), ...settingArguments(durable)], {
    ...identity(account),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) return { lines: (await once(child, 'error')).map(reasonOf) };
  let phase: 'starting' | 'running' | 'stopping' | 'ended' = 'starting';
  const hasEnded = () => phase === 'ended';
  const lines: string[] = [];
  const output = createInterface({ input: child.stderr }).on('line', (line) => {
    log(line);
    lines.push(line);
    if (lines.length > LINES_KEPT) lines.shift();
  });
  const endOfOutput = once(output, 'close');
  child.once('exit', (code, signal) => {
    if (phase === 'running') log(`PostgreSQL ended by itself (${signal ?? `code ${code}`}). Start Karta again.`);
    phase = 'ended';
  });

  const stop = async () => {
    if (hasEnded()) return;
    phase = 'stopping';
    await stopServer({ pid, hasEnded }, binaries);
  };

  const decided = await waitUntil(async () => hasEnded() || (await isReady(cluster.data, pid)), READY_MILLISECONDS);
  if (!decided) {
    await stop();
    throw new EmbeddedPostgresError(
      `PostgreSQL was not ready after two minutes; its last word was: ${lines.at(-1) ?? 'none'}. ` +
        'Start Karta again, or set DATABASE_URL to a database of your own.',
    );
  }
  if (hasEnded()) {
    await endOfOutput;
    return { lines };
  }
  phase = 'running';
  return { port, hasEnded, stop, open: () => connect(cluster, port) };
}
