import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startIn } from './start.js';

export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions };

/** Where the database goes when the server's user cannot reach the project; only ever used when started by root. */
const SYSTEM_FOLDER = '/var/lib/karta';

/** Starts the PostgreSQL that comes with Karta, on the data kept in `dataDir`; makes an empty database the first time. */
export function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return startIn(options, SYSTEM_FOLDER);
}
