import { sql } from 'kysely';
import { type StateFunding } from '../../national-map/rules/index.js';
import { type Database } from '../../platform/query/index.js';
import { type Entered } from '../../sources/store/index.js';

/** Enters what is agreed in a round into a draft: proposals for the same row together. What the row says of the state stays. */
export async function draftAgreed(
  database: Database,
  {
    draft,
    round,
    stateFunding,
  }: { readonly draft: string; readonly round: string; readonly stateFunding: StateFunding },
  { provenance, sourceId }: Entered,
): Promise<void> {
  await sql`
    insert into map_draft_entry
      (draft_id, level, host_id, kind_id, maximum_users, state_funding, is_dropped, provenance, source_id)
    select ${draft}::uuid, p.level, p.host_id, p.kind_id, sum(p.maximum_users)::integer, ${stateFunding}, false,
      ${provenance}, ${sourceId}::uuid
    from planning_proposal p where p.round_id = ${round}::uuid and p.state = 'AGREED'
    group by p.level, p.host_id, p.kind_id
    on conflict (draft_id, level, host_id, kind_id) do update
    set maximum_users = excluded.maximum_users, is_dropped = false, provenance = excluded.provenance,
      source_id = excluded.source_id`.execute(database);
}
