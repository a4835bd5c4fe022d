import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binariesIn, installedBinaries } from '../../src/platform/embedded-postgres/binaries.js';
import { EmbeddedPostgresError } from '../../src/platform/embedded-postgres/index.js';
import { openCluster } from '../../src/platform/embedded-postgres/open-cluster.js';
import { choosePlace } from '../../src/platform/embedded-postgres/place.js';
import { holdRunLock } from '../../src/platform/embedded-postgres/run-lock.js';
import { spawnServer } from '../../src/platform/embedded-postgres/server-process.js';
import { type EmbeddedPostgres, startIn } from '../../src/platform/embedded-postgres/start.js';
import { openFolder, postmasterFile, postmasterOf, removeWithServer } from './fixtures/data-folders.js';
import { type KartaProcess, spawnKarta } from './fixtures/karta-processes.js';
import { entries, query, serverProcesses, write } from './fixtures/ledger.js';

const asRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
let systemFolder: string;
let ours: EmbeddedPostgres[];
let others: KartaProcess[];

beforeEach(async () => {
  folder = await openFolder();
  dataDir = join(folder, 'data');
  systemFolder = join(folder, 'system');
  ours = [];
  others = [];
});

afterEach(async () => {
  await Promise.all(ours.map((database) => database.stop()));
  await Promise.all(others.map((karta) => karta.end('SIGKILL', 'process')));
  await removeWithServer(folder, [dataDir, join(systemFolder, 'test')]);
});

async function start(where = dataDir): Promise<EmbeddedPostgres> {
  const options = { dataDir: where, fallbackName: 'test', durable: true, log: () => undefined };
  const database = await startIn(options, systemFolder);
  ours.push(database);
  return database;
}

async function loadElsewhere(nodeArguments?: readonly string[]): Promise<KartaProcess> {
  const karta = await spawnKarta(dataDir, systemFolder, nodeArguments);
  others.push(karta);
  return karta;
}

async function startElsewhere(): Promise<KartaProcess & { readonly url: string }> {
  const karta = await loadElsewhere();
  const answer = await karta.start();
  if ('refusal' in answer) throw new Error(answer.refusal);
  return { ...karta, url: answer.url };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the embedded database', () => {
  it('is an empty UTF-8 database named karta that only this machine can reach', async () => {
    const database = await start();
    const settings = await query(
      database.url,
      `select current_database() as name, current_user as user, pg_encoding_to_char(encoding) as encoding, datcollate as locale,
              current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets
         from pg_database where datname = current_database()`,
    );
    expect({ settings, dataDir: database.dataDir, notice: database.notice }).toEqual({
      settings: [
        { name: 'karta', user: 'karta', encoding: 'UTF8', locale: 'C.UTF-8', address: '127.0.0.1', sockets: '' },
      ],
      dataDir,
      notice: null,
    });
  });

  it('admits nobody without its password, which only its owner can read', async () => {
    const database = await start();
    const wrong = new URL(database.url);
    wrong.password = 'karta';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['data', 'password']);
    expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its rows from one start to the next, however the path of its folder is written', async () => {
    const first = await start();
    await write(first.url, 'first');
    await first.stop();
    const second = await start(relative('.', dataDir));
    await write(second.url, 'second');
    expect(await entries(second.url)).toEqual(['first', 'second']);
  });

  it('has no process left when it has stopped, however often it is asked to stop', async () => {
    const database = await start();
    const processes = [await postmasterOf(dataDir), ...(await serverProcesses(database.url))];
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(processes.filter(isAlive)).toEqual([]);
  });

  it('stops even when the server does not listen any more', async () => {
    const database = await start();
    const postmaster = await postmasterOf(dataDir);
    process.kill(postmaster, 'SIGSTOP');
    await database.stop();
    expect(isAlive(postmaster)).toBe(false);
  });

  it('is out of reach of Ctrl-C at the terminal', async () => {
    const karta = await startElsewhere();
    const postmaster = await postmasterOf(dataDir);
    await karta.end('SIGINT', 'group');
    await expect(query(karta.url, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    expect(isAlive(postmaster)).toBe(true);
    await start();
  });

  it('says what to do when there is no PostgreSQL for this platform', async () => {
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name.startsWith('@embedded-postgres/')) throw new Error('not installed');
        return next(name, context);
      } });`;
    const karta = await loadElsewhere(['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
    const message = expect.stringMatching(/^There is no PostgreSQL for this platform .* Set DATABASE_URL/) as string;
    expect(await karta.start()).toEqual({ refusal: message });
  });
});

describe('a second start on the same data', () => {
  const refusal = (pid: number) =>
    `Karta already runs on ${dataDir} (process ${pid}). Stop it, or set KARTA_DATA_DIR or DATABASE_URL.`;

  it('is refused while another Karta runs, which goes on undisturbed', async () => {
    const karta = await startElsewhere();
    await expect(start()).rejects.toThrow(new EmbeddedPostgresError(refusal(karta.pid)));
    await write(karta.url, 'undisturbed');
    expect(await entries(karta.url)).toEqual(['undisturbed']);
  });

  it('is refused also after a crash from which the server recovered', async () => {
    const karta = await startElsewhere();
    const postmaster = await postmasterOf(dataDir);
    const [session] = await query<{ pid: number }>(
      karta.url,
      `select pid from pg_stat_activity where application_name = 'karta launcher'`,
    );
    process.kill(session?.pid ?? 0, 'SIGKILL');
    await expect(start()).rejects.toThrow(new EmbeddedPostgresError(refusal(karta.pid)));
    expect(await postmasterOf(dataDir)).toBe(postmaster);
  });

  it('waits for one whose server answers but which does not hold it yet', async () => {
    const installed = await installedBinaries();
    const place = await choosePlace(dataDir, installed, join(systemFolder, 'test'));
    const cluster = await openCluster(place, true);
    const server = await spawnServer(cluster, place, { durable: true, log: () => undefined });
    if (!('port' in server)) throw new Error(server.lines.join());
    const second = start().catch(String);
    await sleep(500);
    const lock = await holdRunLock(server.open, server.hasEnded);
    expect(await second).toBe(`EmbeddedPostgresError: ${refusal(process.pid)}`);
    lock.release();
    await server.stop();
  });

  it.each(['an empty folder', 'a database made before'])(
    'is refused when another one at the same moment was faster on %s',
    async (situation) => {
      if (situation === 'a database made before') await (await start()).stop();
      const kartas = await Promise.all([loadElsewhere(), loadElsewhere(), loadElsewhere()]);
      const answers = await Promise.all(kartas.map((karta) => karta.start()));
      const faster = kartas.filter((_karta, place) => 'url' in (answers[place] ?? {}));
      expect(faster).toHaveLength(1);
      const refused = { refusal: refusal(faster[0]?.pid ?? 0) };
      expect(answers.filter((answer) => 'refusal' in answer)).toEqual([refused, refused]);
      expect(await readdir(dataDir)).toEqual(['postgres']);
    },
  );
});

describe('a start after an accident', () => {
  it('keeps committed rows when Karta was killed and its server runs on', async () => {
    const karta = await startElsewhere();
    const orphan = await postmasterOf(dataDir);
    await write(karta.url, 'committed');
    await karta.end('SIGKILL', 'process');
    const database = await start();
    expect(await entries(database.url)).toEqual(['committed']);
    expect(await postmasterOf(dataDir)).not.toBe(orphan);
  });

  it('keeps committed rows when the server process was killed', async () => {
    const before = await start();
    await write(before.url, 'committed');
    process.kill(await postmasterOf(dataDir), 'SIGKILL');
    const database = await start();
    expect(await entries(database.url)).toEqual(['committed']);
  });

  it('keeps committed rows when Karta, the server process and all its children were killed', async () => {
    const karta = await startElsewhere();
    await write(karta.url, 'committed');
    const processes = [await postmasterOf(dataDir), ...(await serverProcesses(karta.url))];
    await karta.end('SIGKILL', 'process');
    for (const pid of processes.filter(isAlive)) process.kill(pid, 'SIGKILL');
    const database = await start();
    expect(await entries(database.url)).toEqual(['committed']);
  });

  it('makes the database anew when its making was interrupted', async () => {
    const half = join(dataDir, 'unfinished-999999999-abc', 'data');
    await mkdir(half, { recursive: true });
    await writeFile(join(half, 'PG_VERSION'), '18\n');
    const database = await start();
    await write(database.url, 'made');
    expect(await entries(database.url)).toEqual(['made']);
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('is not hindered when the number of the killed server passed to another process', async () => {
    const before = await start();
    await write(before.url, 'committed');
    const [, ...rest] = (await readFile(postmasterFile(dataDir), 'utf8')).split('\n');
    await before.stop();
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['600'], { ...(asRoot && { uid, gid }), stdio: 'ignore' });
    await writeFile(postmasterFile(dataDir), [String(stranger.pid), ...rest].join('\n'));
    try {
      const database = await start();
      expect(await entries(database.url)).toEqual(['committed']);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});

describe('a start by root', () => {
  it.runIf(asRoot)('keeps the data in a folder of the system when the server cannot reach the project', async () => {
    const privateHome = join(folder, 'home');
    await mkdir(privateHome, { mode: 0o700 });
    const first = await start(join(privateHome, 'data'));
    await write(first.url, 'first');
    await first.stop();
    const second = await start(join(privateHome, 'data'));
    expect(await entries(second.url)).toEqual(['first']);
    expect(second.dataDir).toBe(join(systemFolder, 'test'));
    expect(second.notice).toMatch(
      new RegExp(`who cannot reach ${privateHome}/data: the data are kept in ${systemFolder}/test\\.$`),
    );
  });

  it.runIf(asRoot)('copies the programs to a folder of the system when the server cannot reach them', async () => {
    const installed = await installedBinaries();
    const privateHome = join(folder, 'home');
    await mkdir(privateHome, { mode: 0o700 });
    await cp(join(installed.folder, '..'), privateHome, { recursive: true, verbatimSymlinks: true });
    await chmod(privateHome, 0o700);
    const hidden = binariesIn(join(privateHome, 'native'), installed);
    const place = await choosePlace(dataDir, hidden, join(systemFolder, 'test'));
    expect(place.dataDir).toBe(dataDir);
    expect(place.binaries.folder).toMatch(new RegExp(`^${systemFolder}/test/programs-\\d`));
    expect(place.notice).toMatch(new RegExp(`they are copied to ${systemFolder}/test\\.$`));
    expect(await readdir(join(place.binaries.folder, 'lib'))).toEqual(await readdir(join(installed.folder, 'lib')));
  });
});
