import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/*
 * Karta runs as long as it holds this lock of the server: it ends with the connection, hence with the process, however
 * that dies. A server whose lock is free was left alone.
 */
const RUN_LOCK = 7_268_170_525;

/** The setting in which a server carries the number of the process that started it. */
export const LAUNCHER_SETTING = 'karta.launcher';

export type RunLock = { release(): void };

/** Takes the lock and keeps it: after a lost connection (the server recovers from a crash) it is taken again. */
export async function holdRunLock(open: () => Promise<pg.Client>, isServerGone: () => boolean): Promise<RunLock> {
  let released = false;
  let connection = await take();
  keep();

  async function take(): Promise<pg.Client> {
    const client = await open();
    try {
      // Another start may hold it for the moment it needs to look.
      await client.query("set lock_timeout = '10s'");
      await client.query('select pg_advisory_lock($1)', [RUN_LOCK]);
      return client;
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
  }

  function keep(): void {
    connection.once('end', () => void retake());
  }

  async function retake(): Promise<void> {
    while (!released && !isServerGone()) {
      try {
        connection = await take();
        return keep();
      } catch {
        await sleep(100);
      }
    }
  }

  return {
    release() {
      released = true;
      connection.end().catch(() => undefined);
    },
  };
}

/** Takes the lock if it is free: whether it was, and which process started the server. */
export async function tryRunLock(client: pg.Client): Promise<{ readonly taken: boolean; readonly launcher: number }> {
  const { rows } = await client.query<{ taken: boolean; launcher: string | null }>(
    'select pg_try_advisory_lock($1) as taken, current_setting($2, true) as launcher',
    [RUN_LOCK, LAUNCHER_SETTING],
  );
  return { taken: rows[0]?.taken ?? false, launcher: Number(rows[0]?.launcher ?? 0) };
}
