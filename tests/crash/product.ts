import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');

/** The product as it is installed, over an embedded database of its own. */
export class Product {
  address = '';
  #child: ChildProcess | null = null;
  readonly #dataDir: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#environment = {
      ...process.env,
      // Its own, whatever the environment has.
      DATABASE_URL: '',
      ...{
        KARTA_DATA_DIR: dataDir,
        KARTA_SEED: 'reference',
        KARTA_TODAY: '2026-11-25',
        PORT: '0',
        LOG_LEVEL: 'silent',
      },
    };
  }

  /** Runs one of its programs while it does not serve, and answers what that printed. */
  run(program: string, ...args: readonly string[]): string {
    return execFileSync(process.execPath, [`dist/src/${program}.js`, ...args], {
      ...{ cwd: ROOT, env: this.#environment, encoding: 'utf8' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/src/main.js'], {
      ...{ cwd: ROOT, env: this.#environment, stdio: ['ignore', 'pipe', 'inherit'] },
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const [address] = /http:\/\/\S+\/graphql/.exec(line) ?? [];
      if (address === undefined) continue;
      this.address = address;
      child.stdout.resume();
      return;
    }
    throw new Error('It has not started');
  }

  async killServer(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** The postmaster and all that it started, at once; then the server, which has no database any more. */
  async killDatabase(): Promise<void> {
    const [file] = globSync(join(this.#dataDir, '**/postmaster.pid'));
    const postmaster =
      file !== undefined && existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
    if (postmaster !== null) {
      const children = childrenOf(postmaster);
      for (const pid of [postmaster, ...children]) kill(pid);
    }
    await this.killServer();
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    await exit;
  }
}

function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone already.
  }
}
