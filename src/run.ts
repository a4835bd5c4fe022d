import { SeedRefused } from '../seeds/index.js';
import { ConfigError, readConfig } from './config.js';
import { DatabaseError } from './open-database.js';
import { OpenThings } from './open-things.js';
import { EmbeddedPostgresError } from './platform/embedded-postgres/index.js';
import { start, StartError } from './start.js';

/** Longer than everything that is closed may take together. */
const LONGEST_STOP_MS = 200_000;

/** Runs the server until it is told to stop. */
export async function run(): Promise<void> {
  const open = new OpenThings();
  stopOnSignals(open);
  await orExplain(open, 'Karta cannot start.', () => start(readConfig(process.env), open));
}

/** Does one piece of work and closes what it opened. */
export async function runOnce(failure: string, work: (open: OpenThings) => Promise<void>): Promise<void> {
  const open = new OpenThings();
  stopOnSignals(open);
  await orExplain(open, failure, () => work(open));
  await open.closeAll();
}

/** The first signal closes everything, wherever the process stands, also in the middle of its start; a second ends it at once. */
function stopOnSignals(open: OpenThings): void {
  const stop = () => {
    if (open.isClosing) process.exit(1);
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void open.closeAll().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

async function orExplain(open: OpenThings, failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // What is broken off because somebody stops it has not failed; the stop ends the process.
    if (open.isClosing) return;
    console.error(explained(failure, error));
    await open.closeAll();
    process.exit(1);
  }
}

/** What a person can mend is said in a sentence; anything else comes with its trace. */
function explained(failure: string, error: unknown): string {
  const expected = [ConfigError, DatabaseError, StartError, EmbeddedPostgresError, SeedRefused];
  if (error instanceof Error && expected.some((kind) => error instanceof kind)) return `${failure}\n${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
