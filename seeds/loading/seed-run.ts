import { type Client } from 'pg';
import { type SeedName } from '../seed-name.js';

/** A seed, or the note from which files it was made. */
type Run = SeedName | `${SeedName}/made-from`;

/** What was loaded before: the hash of that content, or null when nothing was. */
export async function lastRun(client: Client, name: Run): Promise<string | null> {
  const { rows } = await client.query<{ content_hash: string }>('select content_hash from seed_run where name = $1', [
    name,
  ]);
  return rows[0]?.content_hash ?? null;
}

export async function recordRun(client: Client, name: Run, contentHash: string): Promise<void> {
  await client.query(
    `insert into seed_run (name, content_hash) values ($1, $2)
     on conflict (name) do update set content_hash = excluded.content_hash, finished_at = now()`,
    [name, contentHash],
  );
}
