import { type Logger } from 'pino';
import { type Config } from './config.js';
import { whyUnusable } from './platform/database/check-server.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js';

/** The database that was named cannot be used; the message says why. */
export class DatabaseError extends Error {}

export type OpenDatabase = {
  readonly url: string;
  /** What a person should know about where the data is; null when there is nothing to say. */
  readonly notice: string | null;
  readonly stop: () => Promise<void>;
};

/** The PostgreSQL that the environment names, or else the embedded one. */
export async function openDatabase(config: Config, log: Logger): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const reason = await whyUnusable(config.databaseUrl);
    if (reason !== null) throw new DatabaseError(`The database in DATABASE_URL cannot be used. ${reason}`);
    return { url: config.databaseUrl, notice: null, stop: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    fallbackName: config.installation,
    durable: true,
    log: (line) => {
      log.debug({ postgres: line });
    },
  });
  return { url: postgres.url, notice: postgres.notice, stop: () => postgres.stop() };
}
