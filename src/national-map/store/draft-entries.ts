import { sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type Entered } from '../../sources/store/index.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type PlannedEntry } from '../rules/index.js';

/** How the rows of a draft differ from those that it had before. */
export type FilledDraft = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly dropped: number;
};

/**
 * Makes these rows those of the draft, all and no others: what it had beside them is dropped, not deleted. Their source is
 * the file's, also where it confirms a figure that was there.
 */
export async function fillDraft(
  database: Database,
  draft: string,
  entries: readonly PlannedEntry[],
  { provenance, sourceId }: Entered,
): Promise<FilledDraft> {
  const { rows } = await sql<Omit<FilledDraft, 'unchanged'>>`
    with given as materialized (
      select g.level, m.id as host_id, k.id as kind_id, g."maximumUsers" as maximum_users, g."stateFunding" as state_funding
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as g (level text, host text, kind text, "maximumUsers" integer, "stateFunding" text)
        join municipality m on m.code = g.host join service_kind k on k.code = g.kind
    ), changed as (
      update map_draft_entry e
      set maximum_users = g.maximum_users, state_funding = g.state_funding, is_dropped = false,
        provenance = ${provenance}, source_id = ${sourceId}::uuid
      from given g
      where e.draft_id = ${draft}::uuid and (e.level, e.host_id, e.kind_id) = (g.level, g.host_id, g.kind_id)
        and (e.maximum_users, e.state_funding, e.is_dropped) is distinct from (g.maximum_users, g.state_funding, false)
      returning 1
    ), confirmed as (
      update map_draft_entry e set provenance = ${provenance}, source_id = ${sourceId}::uuid
      from given g
      where e.draft_id = ${draft}::uuid and (e.level, e.host_id, e.kind_id) = (g.level, g.host_id, g.kind_id)
        and (e.maximum_users, e.state_funding, e.is_dropped) is not distinct from (g.maximum_users, g.state_funding, false)
        and (e.provenance, e.source_id) is distinct from (${provenance}, ${sourceId}::uuid)
    ), added as (
      insert into map_draft_entry
        (draft_id, level, host_id, kind_id, maximum_users, state_funding, is_dropped, provenance, source_id)
      select ${draft}::uuid, g.level, g.host_id, g.kind_id, g.maximum_users, g.state_funding, false, ${provenance}, ${sourceId}::uuid
      from given g
      where not exists (select from map_draft_entry e
        where e.draft_id = ${draft}::uuid and (e.level, e.host_id, e.kind_id) = (g.level, g.host_id, g.kind_id))
      returning 1
    ), dropped as (
      update map_draft_entry e set is_dropped = true
      where e.draft_id = ${draft}::uuid and not e.is_dropped and not exists (
        select from given g where (e.level, e.host_id, e.kind_id) = (g.level, g.host_id, g.kind_id))
      returning 1
    )
    select (select count(*)::int from added) as "added", (select count(*)::int from changed) as "changed",
      (select count(*)::int from dropped) as "dropped"`.execute(database);
  const { added, changed, dropped } = rows[0] ?? { added: 0, changed: 0, dropped: 0 };
  return { added, changed, unchanged: entries.length - added - changed, dropped };
}

/** The rows that a draft would bring into an edition. */
export async function draftEntries(
  database: Database,
  draft: string,
): Promise<readonly (PlannedEntry & { readonly provenance: Provenance })[]> {
  const { rows } = await sql<PlannedEntry & { readonly provenance: Provenance }>`
    select e.level, m.code as "host", k.code as "kind", e.maximum_users as "maximumUsers",
      e.state_funding as "stateFunding", e.provenance
    from map_draft_entry e join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
    where e.draft_id = ${draft}::uuid and not e.is_dropped`.execute(database);
  return rows;
}
