import { SeedRefused } from '../seeds/index.js';
import { ConfigError, readConfig } from './config.js';
import { DatabaseError } from './open-database.js';
import { EmbeddedPostgresError } from './platform/embedded-postgres/index.js';
import { start, StartError } from './start.js';

const LONGEST_STOP_MS = 4_500;

/** Runs the server until it is told to stop; a second signal stops it at once. */
export async function run(): Promise<void> {
  try {
    const running = await start(readConfig(process.env));
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
      void running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  } catch (error) {
    console.error(explained(error));
    process.exit(1);
  }
}

/** What a person can mend is said in a sentence; anything else comes with its trace. */
export function explained(error: unknown): string {
  const expected = [ConfigError, DatabaseError, StartError, EmbeddedPostgresError, SeedRefused];
  if (error instanceof Error && expected.some((kind) => error instanceof kind))
    return `Karta cannot start.\n${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
