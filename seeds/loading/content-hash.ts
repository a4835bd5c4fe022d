import { createHash } from 'node:crypto';
import { type TableRows } from '../rows.js';

/** Says whether two versions of the data are the same: SHA-256 over the rows in the order in which they were made. */
export function contentHash(data: readonly TableRows[]): string {
  const hash = createHash('sha256');
  for (const { table, rows } of data) hash.update(table).update(JSON.stringify(rows));
  return hash.digest('hex');
}
