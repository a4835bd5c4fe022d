import pg from 'pg';
import { type Cluster, SUPERUSER } from './cluster.js';

/** The database of PostgreSQL itself, in which the launcher works; nobody else uses it. */
const LAUNCHERS_DATABASE = 'postgres';

export const DATABASE = 'karta';

export function urlOf({ password }: Cluster, port: number): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** A connection of the launcher. Its loss is seen by the next query, or by who listens for `end`. */
export async function connect({ password }: Cluster, port: number): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: LAUNCHERS_DATABASE,
    ssl: false, // PGSSLMODE is meant for somebody's other database.
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'karta launcher',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
