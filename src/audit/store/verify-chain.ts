import { createHash } from 'node:crypto';
import { type Database } from '../../platform/query/index.js';
import { sql } from 'kysely';

/** The last entry that was looked at, and the first that does not fit; null where all do. */
export type ChainReport = {
  readonly entries: number;
  readonly head: string | null;
  readonly broken: { readonly position: string; readonly why: string } | null;
};

type Link = { readonly position: string; readonly content: string; readonly previous: Buffer; readonly hash: Buffer };
const AT_ONCE = 5_000;

/**
 * Computes the chain anew, outside the database: every entry has the next number, names the hash of the one before it,
 * and has the hash of that and of its own text. What was removed at the end shows only to whoever noted the head.
 */
export async function verifyChain(database: Database): Promise<ChainReport> {
  let [entries, last] = [0, Buffer.alloc(0)];
  for (;;) {
    const { rows } = await sql<Link>`
      select position::text as "position", content::text as "content", previous_hash as "previous", hash
      from audit_entry e where e.position > ${entries} order by e.position limit ${AT_ONCE}`.execute(database);
    for (const { position, content, previous, hash } of rows) {
      const report = (why: string) => ({ entries, head: headOf(last), broken: { position, why } });
      if (position !== String(entries + 1)) return report(`entry ${String(entries + 1)} is missing`);
      if (!previous.equals(last)) return report('it does not name the entry before it');
      const computed = createHash('sha256').update(last).update(content).digest();
      if (!computed.equals(hash)) return report('its text is not the one that was recorded');
      entries += 1;
      last = hash as Buffer<ArrayBuffer>;
    }
    if (rows.length < AT_ONCE) return { entries, head: headOf(last), broken: null };
  }
}

function headOf(hash: Buffer): string | null {
  return hash.length === 0 ? null : hash.toString('hex');
}
