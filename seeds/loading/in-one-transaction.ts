import pg from 'pg';

/** Two processes that seed the same database take turns. The number names this work and nothing else. */
const SEEDING = 7_316_205_574;

/** All or nothing: whatever happens half-way, the database stays as it was. */
export async function inOneTransaction(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SEEDING]);
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}
