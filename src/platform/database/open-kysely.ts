import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const TIMES = new Set<number>([
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
  pg.types.builtins.INTERVAL,
]);

/** A pool of its own for statements without entities. Dates come as PostgreSQL writes them, without a time zone. */
export function openKysely(url: string, connections: number): Kysely<unknown> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        TIMES.has(type)
          ? (text: string) => text
          : pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text'),
    },
  });
  // A connection that breaks while nobody uses it is replaced; whoever uses one is told by the statement.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
