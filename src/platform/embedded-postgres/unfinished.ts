import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process-life.js';

const PREFIX = 'unfinished-';
const ABANDONED_AFTER_MILLISECONDS = 10 * 60_000;

/** A folder for what is being made and will be renamed when it is whole; it carries the number of its maker. */
export function makeUnfinished(parent: string): Promise<string> {
  return mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
}

/** Removes such folders of starts that were killed before they could rename or remove them. */
export async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(parent, name);
    const maker = Number.parseInt(name.slice(PREFIX.length), 10);
    const changed = await stat(path).then(
      (entry) => entry.mtimeMs,
      () => Date.now(),
    );
    // The number of a maker long gone may belong to somebody else by now, even to this process.
    if (isAlive(maker) && Date.now() - changed < ABANDONED_AFTER_MILLISECONDS) continue;
    // A program whose starter was killed may still write there for a moment; then a later start removes it.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}
