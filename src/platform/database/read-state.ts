import { type Kysely, sql } from 'kysely';
import { type Database } from '../query/index.js';

/** Reads the database as it was recorded up to a transaction, by its number, in one read-only transaction. */
export function readingAt<Read>(
  database: Kysely<unknown>,
  sequence: string,
  read: (state: Database) => Promise<Read>,
): Promise<Read> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await lookBackTo(transaction, sequence);
      return read(transaction);
    });
}

/** Lets what follows in the transaction see earlier facts, where the present ones are of a later state. */
async function lookBackTo(transaction: Database, sequence: string): Promise<void> {
  await sql`
    select set_config('search_path', 'known, public', true), set_config('karta.known_sequence', ${sequence}, true)
    where exists (select 1 from recorded_transaction where sequence > ${sequence}::bigint)`.execute(transaction);
}
