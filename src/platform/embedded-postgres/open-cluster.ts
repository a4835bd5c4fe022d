import { readFile, stat } from 'node:fs/promises';
import { type Cluster, clusterFolder, dataIn, isClusterIn, passwordFileIn } from './cluster.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { initialiseCluster } from './initialise-cluster.js';
import { type Place } from './place.js';
import { removeAbandoned } from './unfinished.js';

/** The database server of this place, made now when there is none yet. */
export async function openCluster(place: Place, durable: boolean): Promise<Cluster> {
  await removeAbandoned(place.dataDir);
  if (!(await isClusterIn(place.dataDir))) await initialiseCluster(place, durable);
  const folder = clusterFolder(place.dataDir);
  await refuseForeign(folder, place.dataDir);
  const password = await readFile(passwordFileIn(folder), 'utf8').catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      `The password of the database in ${place.dataDir} cannot be read: ${reasonOf(cause)}. ` +
        'Put that file back, or set KARTA_DATA_DIR to another folder.',
      { cause },
    );
  });
  return { folder, data: dataIn(folder), password };
}

/** PostgreSQL runs only as the owner of its files, and only root can become somebody else. */
async function refuseForeign(folder: string, dataDir: string): Promise<void> {
  const uid = process.getuid?.();
  if (uid === undefined || uid === 0 || (await stat(folder)).uid === uid) return;
  throw new EmbeddedPostgresError(
    `The data in ${dataDir} belong to another user. ` +
      'Start Karta as that user or as root, or set KARTA_DATA_DIR to another folder.',
  );
}
