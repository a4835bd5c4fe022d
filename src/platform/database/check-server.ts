import { type Client } from 'pg';
import { connect } from './connect.js';

const OLDEST = 150_000;

/** Why the database at this address cannot be used, in a sentence for a person; null when it can. */
export async function whyUnusable(url: string): Promise<string | null> {
  let client: Client | null = null;
  try {
    client = await connect(url);
    const { rows } = await client.query<{ version: number; name: string; has_icu: boolean }>(`
      select current_setting('server_version_num')::integer as version, current_setting('server_version') as name,
        exists (select 1 from pg_collation where collprovider = 'i') as has_icu`);
    const [server] = rows;
    if (server === undefined || server.version < OLDEST)
      return `PostgreSQL 15 or newer is needed; this is ${server?.name ?? 'unknown'}.`;
    return server.has_icu ? null : 'This PostgreSQL was built without ICU, which the order of Bulgarian names needs.';
  } catch (error) {
    return `It does not answer: ${error instanceof Error ? error.message || error.name : String(error)}.`;
  } finally {
    await client?.end().catch(() => undefined);
  }
}
