import { sql } from 'kysely';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Provenance, provenances } from '../../kernel/provenance.js';
import { type Database } from '../../platform/query/index.js';
import { editionInForce } from '../../services/store/index.js';
import { type Entered } from '../../sources/store/index.js';

/** The row of the Map in force on the day; null where there is none. */
export async function mapRowOn(
  database: Database,
  at: { readonly host: string; readonly kind: string; readonly level: PlanningLevel; readonly day: Day },
): Promise<{ readonly maximumUsers: number | null } | null> {
  const { rows } = await sql<{ maximumUsers: number | null }>`
    select maximum_users as "maximumUsers" from map_entry
    where host_id = ${at.host}::uuid and kind_id = ${at.kind}::uuid and level = ${at.level}
      and edition_id = ${editionInForce(at.day)}`.execute(database);
  return rows[0] ?? null;
}

/** The rows that the municipality hosts in the edition in force at the beginning of a year, among those adopted by a day. */
export async function mapRowsOf(
  database: Database,
  host: string,
  { year, by }: { readonly year: number; readonly by: Day },
): Promise<
  readonly { readonly kindId: string; readonly level: PlanningLevel; readonly maximumUsers: number | null }[]
> {
  const { rows } = await sql<{ kindId: string; level: PlanningLevel; maximumUsers: number | null }>`
    select kind_id as "kindId", level, maximum_users as "maximumUsers" from map_entry
    where host_id = ${host}::uuid and edition_id = (select id from map_edition
      where effective_from <= make_date(${year}, 1, 1) and adopted_on <= ${by} order by effective_from desc limit 1)`.execute(
    database,
  );
  return rows;
}

/** Whether the edition in force on the day has a municipal row of the kind for the municipality. */
export async function hasMunicipalRow(database: Database, host: string, kind: string, day: Day): Promise<boolean> {
  return (await mapRowOn(database, { host, kind, level: 'MUNICIPAL', day })) !== null;
}

/** Whether the municipality has created a service of district level with places for the kind. */
export async function hasDistrictService(database: Database, host: string, kind: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from service s where s.municipality_id = ${host}::uuid and s.level = 'DISTRICT' and s.starts_on is not null
      and (s.closed_on is null or s.closed_on > ${day})
      and exists (select from allocation a where a.service_id = s.id and a.kind_id = ${kind}::uuid
        and (a.valid_until is null or a.valid_until > ${day})) limit 1`.execute(database);
  return rows.length > 0;
}

/** The other municipalities of the district: those with these codes, or all. */
export async function othersOfDistrict(
  database: Database,
  host: string,
  codes: readonly string[] | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from municipality m join municipality h on h.district_id = m.district_id
    where h.id = ${host}::uuid and m.id <> h.id and (${codes}::text[] is null or m.code = any(${codes}::text[]))
    order by m.code`.execute(database);
  return rows.map(({ id }) => id);
}

/** An agreement of чл. 55 with those who take part. */
export async function addAgreement55(
  database: Database,
  agreement: {
    readonly scheme: string;
    readonly value: string;
    readonly host: string;
    readonly kind: string;
    readonly from: Day;
    readonly until: Day | null;
    readonly participants: readonly string[];
  },
  { provenance, sourceId }: Entered,
): Promise<string> {
  const { scheme, value, host, kind, from, until, participants } = agreement;
  const { rows } = await sql<{ id: string }>`
    insert into agreement55 (external_scheme, external_value, host_id, district_id, kind_id, valid_from, valid_until, provenance, source_id)
    select ${scheme}, ${value}, m.id, m.district_id, ${kind}::uuid, ${from}::date, ${until}::date, ${provenance}, ${sourceId}::uuid
    from municipality m where m.id = ${host}::uuid returning id`.execute(database);
  const id = rows[0]?.id ?? '';
  await sql`
    insert into agreement55_participant (agreement_id, municipality_id, district_id, provenance, source_id)
    select ${id}::uuid, m.id, m.district_id, ${provenance}, ${sourceId}::uuid from municipality m
    where m.id = any(${[...participants]}::uuid[])`.execute(database);
  return id;
}

/** Fills a draft with the rows of an edition. Whoever copies them vouches for none: each keeps its source. */
export async function copyEntries(database: Database, draft: string, edition: string): Promise<void> {
  await sql`
    insert into map_draft_entry (draft_id, level, host_id, kind_id, maximum_users, state_funding, is_dropped, provenance, source_id)
    select ${draft}::uuid, level, host_id, kind_id, maximum_users, state_funding, false, provenance, source_id
    from map_entry where edition_id = ${edition}::uuid`.execute(database);
}

/**
 * Makes the rows of a draft those of an edition, and says how many they are. A row keeps its source; it is trusted no
 * further than whoever adopts the draft.
 */
export async function adoptEntries(
  database: Database,
  draft: string,
  edition: string,
  provenance: Provenance,
): Promise<number> {
  const stronger = provenances.slice(provenances.indexOf(provenance) + 1);
  const { rows } = await sql`
    insert into map_entry (edition_id, level, host_id, kind_id, maximum_users, state_funding, provenance, source_id)
    select ${edition}::uuid, level, host_id, kind_id, maximum_users, state_funding,
      case when provenance = any(${[...stronger]}::text[]) then ${provenance} else provenance end, source_id
    from map_draft_entry where draft_id = ${draft}::uuid and not is_dropped returning id`.execute(database);
  return rows.length;
}
