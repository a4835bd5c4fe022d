import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client } from 'pg';
import { referenceFolder } from '../reference/read-csv.js';
import { type SeedName } from '../seed-name.js';
import { lastRun, recordRun } from './seed-run.js';

const programFolder = dirname(import.meta.dirname);

/**
 * Whether the seed was loaded from the very files that are here now. Then its content is the same too, and need not be
 * made anew to find out: a start with nothing to do stays short.
 */
export async function isMadeFromTheseFiles(client: Client, name: SeedName): Promise<boolean> {
  const loaded = await lastRun(client, name);
  return loaded !== null && (await lastRun(client, `${name}/made-from`)) === fingerprint(loaded);
}

export async function recordMadeFrom(client: Client, name: SeedName): Promise<void> {
  const loaded = await lastRun(client, name);
  if (loaded !== null) await recordRun(client, `${name}/made-from`, fingerprint(loaded));
}

/** Over the data files, the program that makes the rest, and the content that was loaded. */
function fingerprint(contentHash: string): string {
  const hash = createHash('sha256').update(contentHash);
  const files = [...filesIn(referenceFolder, /\.csv$/), ...filesIn(programFolder, /\.[jt]s$/)];
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder: string, wanted: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file))
    .toSorted()
    .map((file) => join(folder, file));
}
