import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * What the data folder holds:
 *   postgres/            there only when it is whole; belongs to the server's user, closed to others
 *   postgres/data/       the files of PostgreSQL
 *   postgres/password    the password of the superuser, for whoever starts the server next
 *   unfinished-<process>-<random>/   one that a start is making, or was making when it was killed
 */

/** An initialised database server that may or may not run. */
export type Cluster = { readonly folder: string; readonly data: string; readonly password: string };

export const SUPERUSER = 'karta';

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

export function dataIn(folder: string): string {
  return join(folder, 'data');
}

export function passwordFileIn(folder: string): string {
  return join(folder, 'password');
}

export async function isClusterIn(dataDir: string): Promise<boolean> {
  return stat(clusterFolder(dataDir)).then(
    () => true,
    () => false,
  );
}
