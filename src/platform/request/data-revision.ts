import { sql } from 'kysely';
import { type Database } from '../query/index.js';

/** The number of the latest change of facts that this reading sees; the same number is the same state of the facts. */
export async function dataRevision(database: Database): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select coalesce(max(sequence), 0)::text as "revision" from recorded_transaction`.execute(database);
  return rows[0]?.revision ?? '0';
}
