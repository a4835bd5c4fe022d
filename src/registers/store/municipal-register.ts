import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Database, prepareFilter, type Where } from '../../platform/query/index.js';
import { services } from '../../services/store/index.js';
import { type RegisterEntry } from '../rules/index.js';

type Found = Omit<RegisterEntry, 'provenance'> & { readonly provenances: readonly [Provenance, ...Provenance[]] };

/** The municipality of a register. */
export type RegisterHolder = {
  readonly pk: string;
  readonly code: string;
  readonly nameBg: string;
  readonly nameEn: string | null;
};

export async function registerHolder(database: Database, code: string): Promise<RegisterHolder | null> {
  const { rows } = await sql<RegisterHolder>`
    select id as "pk", code, name_bg as "nameBg", name_en as "nameEn" from municipality
    where code = ${code.replaceAll('\0', '')}`.execute(database);
  return rows[0] ?? null;
}

/**
 * The entries of the register of a municipality on a day for which the condition holds, in one statement. A service has
 * the number under which it was entered, whatever is asked for: by when its record was committed, then by its key. A record that is
 * merged into another is none from then on. Of a closed one nobody runs or pays for it, and it has the kinds that it had
 * last, without places. Locations are read from the view that shows nothing of a protected one. Each kind of facts is
 * gathered once for all services, for what was known earlier is worked out at every reading.
 */
export async function registerEntries(
  database: Database,
  { municipality, where, day }: { readonly municipality: string; readonly where: Where; readonly day: Day },
): Promise<readonly RegisterEntry[]> {
  const { filter, asking } = await prepareFilter(database, services, where, day);
  const state = services.columns['state']?.of('t', asking) ?? sql`null`;
  const { rows } = await sql<Found>`
    with entered as materialized (
      select s.id, row_number() over (order by (
        select min(r.sequence) from public.service_history h join public.recorded_transaction r on r.id = h.recorded_in
        where h.id = s.id), s.key)::integer as number
      from service s where s.municipality_id = ${municipality}::uuid),
    listed as materialized (
      select t.*, n.number, ${state} as state, least(${day}::date, t.closed_on - 1) as last_day
      from entered n join service t on t.id = n.id
      where ${filter('t')} and t.id not in (select merged_id from merged_service where merged_on <= ${day}::date)),
    running as materialized (select id from listed where state <> 'CLOSED'),
    places as materialized (${placesOfListed}), funded as materialized (${fundingOf(day)}),
    held as materialized (${licencesOn(day)}), run as materialized (${providersOf(day)}), points as materialized (${pointsOf(day)})
    select t.number, t.id as "serviceId", t.key, t.name_bg as "nameBg", t.name_en as "nameEn", t.level,
      t.state, t.starts_on as "startsOn", case when t.state = 'CLOSED' then t.closed_on end as "closedOn",
      coalesce(places.rows, '[]') as "places", coalesce(funded.rows, '[]') as "fundedBy",
      coalesce(run.rows, '[]') as "providers", coalesce(points.rows, '[]') as "points",
      to_jsonb(array(select distinct source from unnest(
        array[t.source_id] || places.sources || funded.sources || run.sources || points.sources) source
        where source is not null order by source)) as "sourceIds",
      array_remove(array[t.provenance] || places.provenances || funded.provenances || run.provenances || points.provenances,
        null) as "provenances"
    from listed t left join places on places.service_id = t.id left join funded on funded.service_id = t.id
      left join run on run.service_id = t.id left join points on points.service_id = t.id
    order by t.number`.execute(database);
  return rows.map(({ provenances: [first, ...others], ...entry }) => ({
    ...entry,
    provenance: weakest(first, ...others),
  }));
}

const OF_LISTED = sql`= any(array(select id from listed))`;
const OF_RUNNING = sql`= any(array(select id from running))`;

const placesOfListed = sql`
  select k.service_id, jsonb_agg(jsonb_build_object('pk', k.pk, 'code', k.code, 'nameBg', k.name_bg, 'nameEn', k.name_en,
      'isLegacy', k.is_legacy, 'position', k.position, 'accessClass', k.access_class,
      'places', case when s.state <> 'CLOSED' then k.places end)
      order by k.is_legacy, k.position, k.code) as rows, array_agg(k.source_id) as sources, array_agg(k.provenance) as provenances
  from (
    select a.service_id, a.valid_from, a.valid_until, c.id as pk, c.code, c.name_bg, c.name_en, false as is_legacy,
      c.access_class, c.position, a.places, a.source_id, a.provenance
    from allocation a join service_kind c on c.id = a.kind_id where a.service_id ${OF_LISTED}
    union all
    select g.service_id, g.valid_from, g.valid_until, o.id, o.code, o.name_bg, o.name_en, true,
      null, null, g.total_places, g.source_id, g.provenance
    from legacy_capacity g join legacy_type o on o.id = g.legacy_type_id where g.service_id ${OF_LISTED}) k
  join listed s on s.id = k.service_id
  where k.valid_from <= s.last_day and (k.valid_until is null or k.valid_until > s.last_day)
  group by k.service_id`;

function fundingOf(day: Day): RawBuilder<unknown> {
  return sql`
    select f.service_id, jsonb_agg(f.funding_source order by f.funding_source collate "C") as rows,
      array_agg(f.source_id) as sources, array_agg(f.provenance) as provenances
    from funding f where f.service_id ${OF_RUNNING} and ${holds('f', day)} group by f.service_id`;
}

function pointsOf(day: Day): RawBuilder<unknown> {
  return sql`
    select l.service_id, jsonb_agg(jsonb_build_object('pk', l.id, 'settlementBg', p.name_bg, 'settlementEn', p.name_en,
        'address', l.address, 'isWithheld', l.address_withheld)
        order by p.name_bg nulls last, l.address nulls last, l.valid_from, l.id) as rows,
      array_agg(l.source_id) as sources, array_agg(l.provenance) as provenances
    from shown_service_location l left join settlement p on p.id = l.settlement_id
    where l.service_id ${OF_LISTED} and ${holds('l', day)} group by l.service_id`;
}

/** Of each provider the licence of the day as `licenceStatus` of the rules says it, else the latest before it. */
function licencesOn(day: Day): RawBuilder<unknown> {
  return sql`
    select distinct on (c.service_id, c.holder_id) c.service_id, c.holder_id, c.source_id, c.provenance,
      jsonb_build_object('pk', c.id, 'number', c.number, 'lastDay', c.valid_until - 1, 'status', s.status) as licence
    from licence c cross join lateral (select case
      when c.revoked_on <= ${day}::date then 'REVOKED'
      when c.terminated_on <= ${day}::date then 'TERMINATED'
      when c.valid_until > ${day}::date then 'VALID' else 'EXPIRED' end as status) s
    where c.service_id ${OF_RUNNING} and c.valid_from <= ${day}::date
    order by c.service_id, c.holder_id, s.status = 'VALID' desc, c.valid_from desc, c.number desc`;
}

function providersOf(day: Day): RawBuilder<unknown> {
  return sql`
    select v.service_id, jsonb_agg(jsonb_build_object('pk', o.id, 'eik', o.eik, 'nameBg', o.name_bg, 'nameEn', o.name_en,
        'way', v.way, 'licence', l.licence) order by v.valid_from, v.key) as rows,
      array_agg(v.source_id) || array_agg(o.source_id) || array_agg(l.source_id) as sources,
      array_agg(v.provenance) || array_agg(o.provenance) || array_agg(l.provenance) as provenances
    from provision v join provider o on o.id = v.provider_id
    left join held l on l.service_id = v.service_id and l.holder_id = o.id
    where v.service_id ${OF_RUNNING} and ${holds('v', day)} group by v.service_id`;
}

function holds(alias: string, day: Day): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.valid_from`)} <= ${day}::date
    and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day}::date)`;
}
