import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const TIMES = new Set<number>([
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
  pg.types.builtins.INTERVAL,
]);

/** Dates as PostgreSQL writes them, without a time zone; everything else as usual. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    TIMES.has(type) ? (text: string) => text : (pg.types.getTypeParser(type, format) as (text: string) => unknown),
};

/** A pool of its own for statements without entities. */
export function openKysely(url: string, connections: number): Kysely<unknown> {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  // A connection that breaks while nobody uses it is replaced; whoever uses one is told by the statement.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
