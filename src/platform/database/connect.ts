import pg from 'pg';

/**
 * One connection of its own. When the server goes away the statement that waits is refused, and that is enough: without
 * a listener the same news would also end the process.
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
