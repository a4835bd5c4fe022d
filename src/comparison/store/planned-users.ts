import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { editionInForce } from '../../services/store/index.js';
import { type PlannedUsers, type Proposed } from '../rules/index.js';

/** Of which hosts and kinds; no kinds are all. And how many rows at most are read. */
export type Bounds = {
  readonly hosts: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly most: number;
};

function within({ hosts, kinds }: Bounds): RawBuilder<unknown> {
  return sql`m.code = any(${[...hosts]}::text[]) and (${kinds === null} or k.code = any(${[...(kinds ?? [])]}::text[]))`;
}

/** The key of the edition in force on the day; null before the first. */
export async function keyOfEditionInForce(database: Database, day: Day): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select ${editionInForce(day)} as "id"`.execute(database);
  return rows[0]?.id ?? null;
}

/** The rows of an edition of the Map. */
export async function entriesOf(database: Database, edition: string, bounds: Bounds): Promise<readonly PlannedUsers[]> {
  const { rows } = await sql<PlannedUsers>`
    select e.id as "key", e.level, m.code as "host", k.code as "kind", e.maximum_users as "users", e.provenance
    from map_entry e join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
    where e.edition_id = ${edition}::uuid and ${within(bounds)} limit ${bounds.most}`.execute(database);
  return rows;
}

/** The rows of a draft of the Map that are not dropped from it; none for whom it is not to be seen. */
export async function draftedRowsOf(
  database: Database,
  draft: string,
  bounds: Bounds,
): Promise<readonly PlannedUsers[]> {
  const { rows } = await sql<PlannedUsers>`
    select e.id as "key", e.level, m.code as "host", k.code as "kind", e.maximum_users as "users", e.provenance
    from map_draft_entry e join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
    where e.draft_id = ${draft}::uuid and not e.is_dropped and ${within(bounds)} limit ${bounds.most}`.execute(
    database,
  );
  return rows;
}

/**
 * The proposals of a round for these hosts and kinds, and those that do not say for which; with the row of the edition in
 * force on the day.
 */
export async function proposalsOf(
  database: Database,
  round: string,
  day: Day,
  bounds: Bounds,
): Promise<readonly Proposed[]> {
  const { hosts, kinds, most } = bounds;
  const { rows } = await sql<Proposed>`
    select p.id as "key", p.level, m.code as "host", k.code as "kind", p.maximum_users as "users", p.is_new as "isNew",
      case when e.id is not null then jsonb_build_object('key', e.id, 'users', e.maximum_users, 'provenance', e.provenance) end
        as "row", p.state, p.provenance
    from planning_proposal p left join municipality m on m.id = p.host_id left join service_kind k on k.id = p.kind_id
    left join map_entry e on e.edition_id = ${editionInForce(day)}
      and (e.level, e.host_id, e.kind_id) = (p.level, p.host_id, p.kind_id)
    where p.round_id = ${round}::uuid and (m.code is null or m.code = any(${[...hosts]}::text[]))
      and (${kinds === null} or k.code is null or k.code = any(${[...(kinds ?? [])]}::text[]))
    order by p.external_scheme, p.external_value limit ${most}`.execute(database);
  return rows;
}

/** The rows by the Map of the annual plans for a year, and which of the hosts have a plan at all; how many rows were read for both. */
export async function annualPlansOf(
  database: Database,
  year: number,
  { hosts, kinds, most }: Bounds,
): Promise<{ readonly rows: readonly PlannedUsers[]; readonly planned: ReadonlySet<string>; readonly length: number }> {
  type Found = { readonly host: string; readonly key: string | null } & Omit<PlannedUsers, 'host' | 'key'>;
  const { rows } = await sql<Found>`
    select m.code as "host", e.id as "key", e.level, e.kind, e.users, e.provenance
    from annual_plan a join municipality m on m.id = a.municipality_id
    left join (select n.*, k.code as kind from annual_plan_entry n join service_kind k on k.id = n.kind_id
      where n.part = 'MAP' and (${kinds === null} or k.code = any(${[...(kinds ?? [])]}::text[]))) e on e.plan_id = a.id
    where a.year = ${year} and m.code = any(${[...hosts]}::text[]) limit ${most}`.execute(database);
  const planned = new Set(rows.map(({ host }) => host));
  return {
    planned,
    length: rows.length,
    rows: rows.flatMap(({ key, ...row }) => (key === null ? [] : [{ ...row, key }])),
  };
}

/** Where a comparison is: the municipalities of the area with their districts. */
export type Host = {
  readonly key: string;
  readonly code: string;
  readonly district: string;
  readonly planningRegion: string;
};

export async function hostsIn(
  database: Database,
  district: string | null,
  municipality: string | null,
): Promise<readonly Host[]> {
  const { rows } = await sql<Host>`
    select m.id as "key", m.code, d.code as "district", r.code as "planningRegion"
    from municipality m join district d on d.id = m.district_id join planning_region r on r.id = d.planning_region_id
    where (${district}::text is null or d.code = ${district}) and (${municipality}::text is null or m.code = ${municipality})
    order by m.code`.execute(database);
  return rows;
}

/** A round of planning, and whether all its proposals are to be read: published by then, told by a public text, or the viewer's. */
export type Round = { readonly key: string; readonly district: string; readonly isReadable: boolean };

/** The round with this code and the district that it plans. */
export async function roundWithCode(database: Database, code: string): Promise<Round | null> {
  // The database knows no text with this character.
  if (code.includes('\0')) return null;
  const { rows } = await sql<Round>`
    select r.id as "key", d.code as "district", o.origin = 'REFERENCE' or viewer_may_anywhere('PLANNING_READ')
      or viewer_may('PLANNING_READ') and is_round_of_viewer(r.id)
      or exists (select from planning_round_history h join recorded_transaction t on t.id = h.recorded_in
        where h.id = r.id and h.draft_public_from is not null
          and t.sequence <= coalesce(nullif(current_setting('karta.known_sequence', true), '')::bigint, t.sequence))
      as "isReadable"
    from planning_round r join district d on d.id = r.district_id join source o on o.id = r.source_id
    where r.code = ${code}`.execute(database);
  return rows[0] ?? null;
}
