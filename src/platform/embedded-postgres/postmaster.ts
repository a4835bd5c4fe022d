import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive } from './process-life.js';

/** The process that rules over a running server, as its file `postmaster.pid` names it. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** How the launcher starts PostgreSQL; its command line is known again by this beginning. */
export function dataArguments(data: string, port: number): string[] {
  return ['-D', data, '-p', String(port)];
}
const STARTED_HERE = /postgres(?:\.exe)?"? -D (?<data>.+?) -p \d+/;

/**
 * The server that runs on this data, if one does. `'unclear'` while the file is being written.
 *
 * The file outlives a server that was killed, and its number may pass to any other process. PostgreSQL then refuses to
 * start, so such a file is put away here.
 */
export async function findPostmaster(data: string): Promise<Postmaster | 'unclear' | null> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, , , port] = text.split('\n').map(Number);
  if (!pid || !port) {
    if (await isBeingWritten(file)) return 'unclear';
  } else {
    if (!isAlive(pid)) return null; // PostgreSQL overwrites such a file itself.
    if (await mayRunOn(pid, data)) return { pid, port };
  }
  await putAway(file, text);
  return null;
}

export async function hasEnded({ pid }: Postmaster, data: string): Promise<boolean> {
  const found = await findPostmaster(data);
  return found === null || found === 'unclear' || found.pid !== pid;
}

/** Whether the server of this process says that it takes connections. */
export async function isReady(data: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** A file without its lines is what a power cut leaves, or a server in the first moment of its start. */
async function isBeingWritten(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < 2000,
    () => true,
  );
}

/** False only when it is certain that the process is no server on this data. */
async function mayRunOn(pid: number, data: string): Promise<boolean> {
  const line = await commandLine(pid);
  if (line === null) return true;
  const named = STARTED_HERE.exec(line)?.groups?.data;
  if (named === undefined) return false;
  const [ours, theirs] = await Promise.all([stat(data), stat(named).catch(() => null)]);
  // A folder that is not there any more may be this one under its name of before.
  return theirs === null || (ours.dev === theirs.dev && ours.ino === theirs.ino);
}

/** Another start may have replaced the file since it was read: then it is put back. */
async function putAway(file: string, judged: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => judged);
  if (taken !== judged) await link(aside, file);
  await rm(aside, { force: true });
}
