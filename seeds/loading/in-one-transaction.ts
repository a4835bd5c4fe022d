import { type Client } from 'pg';
import { connect } from '../../src/platform/database/connect.js';

/** Two processes that seed the same database take turns. The number names this work and nothing else. */
const SEEDING = 7_316_205_574;

/** All or nothing: whatever happens half-way, the database stays as it was. */
export async function inOneTransaction(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SEEDING]);
    await work(client);
    await client.query('commit');
  } catch (error) {
    // A connection that is gone has rolled back by itself; the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
