import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Binaries, binariesIn } from './binaries.js';
import { makeUnfinished, removeAbandoned } from './unfinished.js';

/**
 * Puts a copy of the programs into `parent`, where every user may run them, and answers the copy.
 * One copy for each version; it appears under its name only when it is whole.
 */
export async function copyBinaries(original: Binaries, parent: string): Promise<Binaries> {
  const copy = join(parent, `programs-${await versionOf(original)}`);
  if (await isFolder(copy)) return binariesIn(copy, original);
  await removeAbandoned(parent);
  const unfinished = await makeUnfinished(parent);
  try {
    await cp(original.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await openToEveryone(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start may have put the same copy there in the meantime.
    if (!(await isFolder(copy))) throw error;
  }
  return binariesIn(copy, original);
}

/** The version of the npm package, which changes also when the same PostgreSQL is packed anew. */
async function versionOf({ folder }: Binaries): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : null;
  if (typeof version !== 'string') throw new Error(`${basename(dirname(folder))} has no version`);
  return version;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const isProgram = ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, isProgram ? 0o755 : 0o644);
  }
}
