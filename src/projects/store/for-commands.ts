import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type ProjectCounted } from '../rules/index.js';

/** The key of the count that is known for the same day and the same persons, withheld or not. */
export async function knownCount(
  database: Database,
  project: string,
  { countedFor, counted, isPlanned }: { countedFor: Day; counted: ProjectCounted; isPlanned: boolean },
): Promise<string | null> {
  const { rows } = await sql<{ readonly id: string }>`
    select c.id from project_count c
    where c.project_id = ${project}::uuid and c.counted_for = ${countedFor}
      and c.counted = ${counted} and c.is_planned = ${isPlanned}`.execute(database);
  return rows[0]?.id ?? null;
}

/** The grant as it was stated, not as it follows from its share. */
export async function statedGrant(database: Database, project: string): Promise<string | null> {
  const { rows } = await sql<{ grant: string | null }>`
    select grant_amount::text as "grant" from project where id = ${project}::uuid`.execute(database);
  return rows[0]?.grant ?? null;
}
