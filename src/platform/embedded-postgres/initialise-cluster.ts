import { randomBytes } from 'node:crypto';
import { chown, open, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { clusterFolder, dataIn, isClusterIn, passwordFileIn, SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type Place } from './place.js';
import { runAs } from './run-as.js';
import { makeUnfinished } from './unfinished.js';

/** Order by code point and UTF-8 everywhere; only Linux can be relied on to have the locale itself. */
const LOCALE =
  platform() === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes the database server in a folder aside and moves it into place when it is whole. */
export async function initialiseCluster(place: Place, durable: boolean): Promise<void> {
  const folder = clusterFolder(place.dataDir);
  const unfinished = await makeUnfinished(place.dataDir);
  try {
    await runInitdb(unfinished, place, durable);
    await rename(unfinished, folder);
    if (durable) await syncFolder(place.dataDir);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Two starts at the same moment: the other one was faster, and its server serves as well.
    if (!(await isClusterIn(place.dataDir))) throw error;
  }
}

async function runInitdb(folder: string, { account, binaries, dataDir }: Place, durable: boolean): Promise<void> {
  const password = passwordFileIn(folder);
  const pwfile = join(folder, 'pwfile');
  const secret = randomBytes(24).toString('base64url');
  for (const file of [password, pwfile]) await writeFile(file, secret, { mode: 0o600, flush: durable });
  if (account) {
    for (const path of [folder, password, pwfile]) await chown(path, account.uid, account.gid);
  }
  const args = ['-D', dataIn(folder), `--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${pwfile}`];
  const outcome = await runAs(account, binaries.initdb, [
    ...args,
    '--encoding=UTF8',
    ...LOCALE,
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rm(pwfile, { force: true });
  if (outcome.succeeded) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL could not prepare its data in ${dataDir}: ${lastLine(outcome.output)}. ` +
      'Run npm ci again if its programs are broken, or set DATABASE_URL to a database of your own.',
  );
}

/** initdb ends with a remark on the cleaning up it did; the error comes before. */
function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith('initdb: removing'));
  return lines.at(-1) ?? 'initdb gave no reason';
}

/** Makes the move survive a power cut. Windows cannot open a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (platform() === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
