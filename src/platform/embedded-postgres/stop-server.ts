import { platform } from 'node:os';
import { type Binaries } from './binaries.js';
import { waitUntil } from './process-life.js';
import { runAs } from './run-as.js';

/** A server as seen by who wants it to end. */
export type Ending = { readonly pid: number; readonly hasEnded: () => boolean | Promise<boolean> };

// Together below three seconds, so that Ctrl-C ends everything within five.
const FAST_MILLISECONDS = 2000;
const IMMEDIATE_MILLISECONDS = 400;

/**
 * Ends a server: first so that it closes its sessions and writes everything out, then without writing out (the next
 * start recovers), then by force.
 */
export async function stopServer({ pid, hasEnded }: Ending, binaries: Binaries): Promise<void> {
  if (await hasEnded()) return;
  await signal(pid, 'INT', binaries);
  if (await waitUntil(hasEnded, FAST_MILLISECONDS)) return;
  await signal(pid, 'QUIT', binaries);
  if (await waitUntil(hasEnded, IMMEDIATE_MILLISECONDS)) return;
  await signal(pid, 'KILL', binaries);
  await waitUntil(hasEnded, IMMEDIATE_MILLISECONDS);
}

/** On Windows Node can only kill; pg_ctl speaks to the server there. */
async function signal(pid: number, name: 'INT' | 'QUIT' | 'KILL', { pgCtl }: Binaries): Promise<void> {
  if (platform() === 'win32' && name !== 'KILL') {
    await runAs(null, pgCtl, ['kill', name, String(pid)]);
    return;
  }
  try {
    process.kill(pid, `SIG${name}`);
  } catch {
    // It ended in this moment.
  }
}
