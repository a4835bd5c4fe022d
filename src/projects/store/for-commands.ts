import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type ProjectCounted } from '../rules/index.js';

type KnownCount = { readonly id: string; readonly isTold: boolean };

/** The count that is known for the same day and the same persons, withheld or not, and whether a public text told it. */
export async function knownCount(
  database: Database,
  project: string,
  { countedFor, counted, isPlanned }: { countedFor: Day; counted: ProjectCounted; isPlanned: boolean },
): Promise<KnownCount | null> {
  const { rows } = await sql<KnownCount>`
    select c.id, o.origin = 'REFERENCE' as "isTold" from project_count c join source o on o.id = c.source_id
    where c.project_id = ${project}::uuid and c.counted_for = ${countedFor}
      and c.counted = ${counted} and c.is_planned = ${isPlanned}`.execute(database);
  return rows[0] ?? null;
}

/** The grant as it was stated, not as it follows from its share. */
export async function statedGrant(database: Database, project: string): Promise<string | null> {
  const { rows } = await sql<{ grant: string | null }>`
    select grant_amount::text as "grant" from project where id = ${project}::uuid`.execute(database);
  return rows[0]?.grant ?? null;
}
