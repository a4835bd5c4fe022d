import { sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';

/** Whether what the round agreed on was entered into the draft before, by the audit. */
export async function wasTaken(database: Database, draft: string, round: string): Promise<boolean> {
  const { rows } = await sql`
    select from shown_audit_entry where subject_id = ${draft}::uuid and command = 'mapDraftTakeAgreed'
      and input ->> 'round' = ${round} limit 1`.execute(database);
  return rows.length > 0;
}
