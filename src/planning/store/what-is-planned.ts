import { sql } from 'kysely';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { editionInForce } from '../../services/store/index.js';
import { type NeedFacts, type OldService, type UpdateFacts } from '../rules/index.js';

/** Services with places of an old type on the day, by district. */
export async function oldServicesOf(
  database: Database,
  districts: readonly string[],
  day: Day,
): Promise<readonly (OldService & { readonly district: string })[]> {
  const { rows } = await sql<OldService & { district: string }>`
    with old as (select c.service_id, m.district_id, c.total_places, t.id as plan_id, t.decided_on, t.done_on
        from legacy_capacity c join service s on s.id = c.service_id join municipality m on m.id = s.municipality_id
        left join transformation_plan t on t.service_id = s.id
        where m.district_id = any(${[...districts]}::uuid[]) and c.valid_from <= ${day}
          and (c.valid_until is null or c.valid_until > ${day})
          and s.starts_on <= ${day} and (s.closed_on is null or s.closed_on > ${day})),
      allocated as (select a.service_id, a.kind_id, coalesce(sum(a.places), 0)::integer as places from allocation a
        where a.service_id in (select service_id from old)
          and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until > ${day}) group by a.service_id, a.kind_id),
      planned as (select o.service_id, p.kind_id, p.places from transformation_part p join old o on o.plan_id = p.plan_id),
      kinds as (select service_id, jsonb_agg(jsonb_build_object(
          'allocated', coalesce(a.places, 0), 'planned', p.places)) as kinds
        from allocated a full join planned p using (service_id, kind_id) group by service_id)
    select o.district_id as "district", o.total_places as "totalPlaces", o.plan_id is not null as "hasPlan",
      case when o.decided_on <= ${day} then case when o.done_on <= ${day} then 'DONE' else 'DECIDED' end
        when o.plan_id is not null then 'PLANNED' end as "state",
      coalesce(k.kinds, '[]') as "kinds"
    from old o left join kinds k on k.service_id = o.service_id`.execute(database);
  return rows;
}

/** Places of the service allocated to each kind on the day, by key. */
export async function allocatedTo(database: Database, service: string, day: Day): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; places: number }>`
    select kind_id as "kind", coalesce(sum(places), 0)::integer as "places" from allocation
    where service_id = ${service}::uuid and valid_from <= ${day} and (valid_until is null or valid_until > ${day})
    group by kind_id`.execute(database);
  return new Map(rows.map(({ kind, places }) => [kind, places]));
}

/** What a need follows from, and of what municipality and kind it is. */
export type PlacedNeedFacts = NeedFacts & {
  readonly municipality: string;
  readonly host: string;
  readonly kindId: string;
  readonly kind: string;
  readonly ruleId: string | null;
  /** One of the municipality itself; of all municipalities of a district or the country for the other levels. */
  readonly indicatorIds: readonly string[];
};

/**
 * For each kind that the Map or a rule has for the municipalities: the row, the rule in force on a day, and the indicator
 * of those whom the level serves; null where of one of them nobody counted it. Whoever hosts nobody by the Map is no other host.
 */
export async function needFacts(
  database: Database,
  municipalities: readonly string[],
  { day, rulesOn }: { readonly day: Day; readonly rulesOn: Day },
): Promise<readonly PlacedNeedFacts[]> {
  const { rows } = await sql<PlacedNeedFacts>`
    with host as (select id, code, district_id from municipality where id = any(${[...municipalities]}::uuid[])),
      rule as (select * from criterion_rule where valid_from <= ${rulesOn} and (valid_until is null or valid_until > ${rulesOn})),
      planned as (select e.*, count(*) filter (where e.maximum_users is distinct from 0) over (partition by e.kind_id, e.level,
            case e.level when 'DISTRICT' then h.district_id end)::integer
            - (e.maximum_users is distinct from 0)::integer as other_hosts
        from map_entry e join municipality h on h.id = e.host_id
        where e.edition_id = ${editionInForce(day)} and (e.level <> 'MUNICIPAL' or e.host_id in (select id from host))),
      cell as (select host_id, kind_id, level from planned where host_id in (select id from host)
        union select h.id, r.kind_id, r.level from rule r, host h where r.level = 'MUNICIPAL'),
      ruled as (select distinct c.host_id, c.level, h.district_id
        from cell c join rule r on (r.kind_id, r.level) = (c.kind_id, c.level) join host h on h.id = c.host_id),
      served as (select r.host_id, r.level, n.id as municipality_id, count(*) over (partition by r.host_id, r.level) as members
        from ruled r join municipality n on n.district_id = r.district_id
          and (r.level = 'DISTRICT' or r.level = 'MUNICIPAL' and n.id = r.host_id)
        union all select r.host_id, r.level, n.id, count(*) over (partition by r.host_id) from ruled r, municipality n
        where r.level = 'NATIONAL'),
      latest as (select distinct on (municipality_id, indicator) * from municipality_indicator
        where municipality_id in (select municipality_id from served) and is_official and as_of_day <= ${day}
        order by municipality_id, indicator, as_of_day desc),
      counted as (select s.host_id, s.level, l.indicator, sum(l.value) as value, array_agg(l.id order by l.id) as ids,
          array_agg(distinct l.provenance) as provenances
        from served s join latest l on l.municipality_id = s.municipality_id group by s.host_id, s.level, l.indicator, s.members
        having count(*) = s.members)
    select c.host_id as "municipality", h.code as "host", c.kind_id as "kindId", k.code as "kind", c.level,
      p.maximum_users as "maximumUsers", p.id is not null as "isOnMap", p.provenance as "entryProvenance",
      r.id as "ruleId", r.provenance as "ruleProvenance", coalesce(i.ids, '{}') as "indicatorIds",
      coalesce(i.provenances, '{}') || coalesce(o.provenances, '{}') as "indicatorProvenances",
      i.value::text as "persons", o.value::text as "population", r.users::text, r.per_persons as "perPersons",
      r.minimum_users as "minimumUsers", r.minimum_population as "minimumPopulation", r.rounding,
      coalesce(p.other_hosts, 0) as "otherHosts"
    from cell c join host h on h.id = c.host_id join service_kind k on k.id = c.kind_id
    left join planned p on (p.host_id, p.kind_id, p.level) = (c.host_id, c.kind_id, c.level)
    left join rule r on (r.kind_id, r.level) = (c.kind_id, c.level)
    left join counted i on (i.host_id, i.level, i.indicator) = (c.host_id, c.level, r.indicator)
    left join counted o on (o.host_id, o.level, o.indicator) = (c.host_id, c.level, 'POPULATION') and r.id is not null
    order by k.position, c.level collate "C"`.execute(database);
  return rows;
}

/** For which kinds at which levels a rule is in force on the day, whether the Map has them or not. */
export async function rulesInForce(
  database: Database,
  day: Day,
): Promise<readonly { readonly level: PlanningLevel; readonly kind: string }[]> {
  const { rows } = await sql<{ level: PlanningLevel; kind: string }>`
    select r.level, k.code as "kind" from criterion_rule r join service_kind k on k.id = r.kind_id
    where r.valid_from <= ${day} and (r.valid_until is null or r.valid_until > ${day})`.execute(database);
  return rows;
}

/**
 * When the edition in force was adopted, and of which day the latest indicators and rules are, the weakest of that day
 * among them; null before the first.
 */
export async function updateFacts(database: Database, day: Day): Promise<UpdateFacts | null> {
  const latest = (table: 'municipality_indicator' | 'criterion_rule', column: string, condition: string) => sql`
    (select jsonb_build_object('day', ${sql.ref(column)}, 'provenance', provenance) from ${sql.table(table)}
     where ${sql.ref(column)} <= ${day} and ${sql.raw(condition)}
     order by ${sql.ref(column)} desc, array_position(array['SYNTHETIC', 'PLACEHOLDER', 'OFFICIAL'], provenance) limit 1)`;
  const { rows } = await sql<UpdateFacts>`
    select e.adopted_on as "adoptedOn", e.provenance as "editionProvenance",
      ${latest('municipality_indicator', 'as_of_day', 'is_official')} as "latestIndicator",
      ${latest('criterion_rule', 'valid_from', 'true')} as "latestRule"
    from map_edition e where e.effective_from <= ${day} order by e.effective_from desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** The latest day from which the draft of the round was ever in public discussion; null where it was not. */
export async function lastBeginningOf(database: Database, round: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select max(draft_public_from) as day from planning_round_history where id = ${round}::uuid`.execute(database);
  return rows[0]?.day ?? null;
}

/** The municipalities of a district, by code. */
export async function municipalitiesOf(database: Database, district: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from municipality where district_id = ${district}::uuid order by code`.execute(database);
  return rows.map(({ id }) => id);
}
