import { type Kysely } from 'kysely';
import { type Database } from '../query/index.js';
import { seeFactsUpTo } from './known-state.js';

/** Reads the facts as they were recorded up to a transaction, by its number, in one read-only transaction. */
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
      await seeFactsUpTo(transaction, sequence);
      return read(transaction);
    });
}
