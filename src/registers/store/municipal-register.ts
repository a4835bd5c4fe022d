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
 * the number under which it was entered, whatever is asked for: by when it was recorded, then by its key. A closed one has
 * no places. Locations are read from the view that shows nothing of a protected one.
 */
export async function registerEntries(
  database: Database,
  { municipality, where, day }: { readonly municipality: string; readonly where: Where; readonly day: Day },
): Promise<readonly RegisterEntry[]> {
  const { filter, asking } = await prepareFilter(database, services, where, day);
  const state = services.columns['state']?.of('t', asking) ?? sql`null`;
  const inForce = (alias: string) => holds(alias, day);
  const { rows } = await sql<Found>`
    select n.number, t.id as "serviceId", t.key, t.name_bg as "nameBg", t.name_en as "nameEn", t.level,
      ${state} as "state", t.starts_on as "startsOn", t.closed_on as "closedOn",
      coalesce(places.rows, '[]') as "places", coalesce(funded.rows, '[]') as "fundedBy",
      coalesce(run.rows, '[]') as "providers", coalesce(points.rows, '[]') as "points",
      to_jsonb(array(select distinct source from unnest(
        array[t.source_id] || places.sources || funded.sources || run.sources || points.sources) source
        where source is not null order by source)) as "sourceIds",
      array_remove(array[t.provenance] || places.provenances || funded.provenances || run.provenances || points.provenances,
        null) as "provenances"
    from (select id, row_number() over (order by created_at, key)::integer as number
      from service where municipality_id = ${municipality}::uuid) n
    join service t on t.id = n.id
    left join lateral (${placesOf(inForce, day)}) places on true
    left join lateral (
      select jsonb_agg(f.funding_source order by f.funding_source collate "C") as rows, array_agg(f.source_id) as sources,
        array_agg(f.provenance) as provenances
      from funding f where f.service_id = t.id and ${inForce('f')}) funded on true
    left join lateral (${providersOf(inForce, day)}) run on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('pk', l.id, 'settlementBg', p.name_bg, 'settlementEn', p.name_en,
          'address', l.address, 'isWithheld', l.address_withheld)
          order by p.name_bg nulls last, l.address nulls last, l.valid_from, l.id) as rows, array_agg(l.source_id) as sources,
        array_agg(l.provenance) as provenances
      from shown_service_location l left join settlement p on p.id = l.settlement_id
      where l.service_id = t.id and ${inForce('l')}) points on true
    where ${filter('t')} order by n.number`.execute(database);
  return rows.map(({ provenances: [first, ...others], ...entry }) => ({
    ...entry,
    provenance: weakest(first, ...others),
  }));
}

type InForce = (alias: string) => RawBuilder<unknown>;

function placesOf(inForce: InForce, day: Day): RawBuilder<unknown> {
  return sql`
    select jsonb_agg(jsonb_build_object('pk', k.pk, 'code', k.code, 'nameBg', k.name_bg, 'nameEn', k.name_en,
        'isLegacy', k.is_legacy, 'position', k.position, 'accessClass', k.access_class, 'places', k.places)
        order by k.is_legacy, k.position, k.code) as rows, array_agg(k.source_id) as sources, array_agg(k.provenance) as provenances
    from (
      select c.id as pk, c.code, c.name_bg, c.name_en, false as is_legacy, c.access_class, c.position, a.places, a.source_id, a.provenance
      from allocation a join service_kind c on c.id = a.kind_id where a.service_id = t.id and ${inForce('a')}
      union all
      select o.id, o.code, o.name_bg, o.name_en, true, null, null, g.total_places, g.source_id, g.provenance
      from legacy_capacity g join legacy_type o on o.id = g.legacy_type_id
      where g.service_id = t.id and ${inForce('g')}) k
    where t.closed_on is null or t.closed_on > ${day}::date`;
}

/** With the licence of the day as `licenceStatus` of the rules says it, else the latest before it. */
function providersOf(inForce: InForce, day: Day): RawBuilder<unknown> {
  return sql`
    select jsonb_agg(jsonb_build_object('pk', o.id, 'kind', o.kind, 'eik', o.eik, 'nameBg', o.name_bg, 'nameEn', o.name_en,
        'way', v.way, 'licence', l.licence) order by v.valid_from, v.key) as rows,
      array_agg(v.source_id) || array_agg(o.source_id) || array_agg(l.source_id) as sources,
      array_agg(v.provenance) || array_agg(o.provenance) || array_agg(l.provenance) as provenances
    from provision v join provider o on o.id = v.provider_id
    left join lateral (
      select c.source_id, c.provenance, jsonb_build_object('pk', c.id, 'number', c.number, 'lastDay', c.valid_until - 1, 'status', s.status)
        as licence
      from licence c cross join lateral (select case
        when c.revoked_on <= ${day}::date then 'REVOKED'
        when c.terminated_on <= ${day}::date then 'TERMINATED'
        when c.valid_until > ${day}::date then 'VALID' else 'EXPIRED' end as status) s
      where c.service_id = t.id and c.holder_id = o.id and c.valid_from <= ${day}::date
      order by s.status = 'VALID' desc, c.valid_from desc, c.number desc limit 1) l on true
    where v.service_id = t.id and ${inForce('v')}`;
}

function holds(alias: string, day: Day): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.valid_from`)} <= ${day}::date
    and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day}::date)`;
}
