import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Binaries } from './binaries.js';
import { clusterFolder, isClusterIn } from './cluster.js';
import { copyBinaries } from './copy-binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { canKeepDataIn, canRun, canWriteIn } from './reach.js';
import { type ServerAccount } from './run-as.js';
import { accountForRoot, ownerOf, startedByRoot } from './server-account.js';

/** Where the database is, which programs run it and as whom; `notice` tells of a place that nobody would expect. */
export type Place = {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly notice: string | null;
};

/** `dataDir` and the installed programs; as root, `fallback` for those of them that the server's user cannot reach. */
export async function choosePlace(dataDir: string, installed: Binaries, fallback: string): Promise<Place> {
  if (!startedByRoot()) {
    await mkdir(dataDir, { recursive: true });
    return { dataDir, binaries: installed, account: null, notice: null };
  }
  const home = await homeForRoot(dataDir, fallback);
  // Programs that root cannot run either are broken, not out of reach: a copy would only preserve that.
  const stay = (await canRun(installed, home.account)) || !(await canRun(installed, null));
  if (stay) return { ...home, binaries: installed };
  await makeOpenFolder(fallback);
  const binaries = await copyBinaries(installed, fallback);
  const copied = `The user ${home.account?.name} cannot reach the programs of PostgreSQL: they are copied to ${fallback}.`;
  return { ...home, binaries, notice: home.notice === null ? copied : `${home.notice} ${copied}` };
}

type Home = Omit<Place, 'binaries'>;

async function homeForRoot(dataDir: string, fallback: string): Promise<Home> {
  if (await isClusterIn(dataDir)) return existingHome(dataDir);
  const account = await accountForRoot();
  await mkdir(dataDir, { recursive: true }).catch(() => undefined);
  if (await canKeepDataIn(dataDir, account)) {
    const earlier = `An earlier database of this project in ${fallback} is not used, because ${dataDir} can be reached now.`;
    return { dataDir, account, notice: (await isClusterIn(fallback)) ? earlier : null };
  }
  const notice = `The database runs as the user ${account?.name}, who cannot reach ${dataDir}: the data are kept in ${fallback}.`;
  if (await isClusterIn(fallback)) return { ...(await existingHome(fallback)), notice };
  await makeOpenFolder(fallback);
  if (await canKeepDataIn(fallback, account)) return { dataDir: fallback, account, notice };
  throw new EmbeddedPostgresError(
    `The database runs as the user ${account?.name}, who can reach neither ${dataDir} nor ${fallback}. ` +
      'Set KARTA_DATA_DIR to a folder which that user can reach, or set DATABASE_URL.',
  );
}

/** A database that is already there keeps its owner, whoever starts it, and is never left behind for an empty one. */
async function existingHome(dataDir: string): Promise<Home> {
  const account = await ownerOf(clusterFolder(dataDir));
  if (await canWriteIn(clusterFolder(dataDir), account)) return { dataDir, account, notice: null };
  throw new EmbeddedPostgresError(
    `The data in ${dataDir} belong to the user ${account?.name}, who can no longer reach them. ` +
      'Let that user through the folders above, or set KARTA_DATA_DIR or DATABASE_URL.',
  );
}

/** Open whatever the umask of root is. */
async function makeOpenFolder(folder: string): Promise<void> {
  for (const path of [dirname(folder), folder]) {
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
  }
}
