import { sql } from 'kysely';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { editionInForce } from '../../services/store/index.js';
import { type OldService, type PlanningIndicator, type Rounding } from '../rules/index.js';

/** Services with places of an old type on the day, by district. */
export async function oldServicesOf(
  database: Database,
  districts: readonly string[],
  day: Day,
): Promise<readonly (OldService & { readonly district: string })[]> {
  const { rows } = await sql<OldService & { district: string }>`
    select m.district_id as "district", c.total_places as "totalPlaces", t.id is not null as "hasPlan",
      case when t.decided_on <= ${day} then case when t.done_on <= ${day} then 'DONE' else 'DECIDED' end
        when t.id is not null then 'PLANNED' end as "state",
      (select coalesce(sum(a.places), 0)::integer from allocation a where a.service_id = c.service_id
        and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until > ${day})) as "allocatedPlaces",
      (select sum(p.places)::integer from transformation_part p where p.plan_id = t.id) as "plannedPlaces"
    from legacy_capacity c join service s on s.id = c.service_id join municipality m on m.id = s.municipality_id
    left join transformation_plan t on t.service_id = s.id
    where m.district_id = any(${[...districts]}::uuid[]) and c.valid_from <= ${day}
      and (c.valid_until is null or c.valid_until > ${day})
      and s.starts_on <= ${day} and (s.closed_on is null or s.closed_on > ${day})`.execute(database);
  return rows;
}

export type NeedFacts = {
  readonly municipality: string;
  readonly kindId: string;
  readonly level: PlanningLevel;
  readonly maximumUsers: number | null;
  readonly isOnMap: boolean;
  readonly ruleId: string | null;
  readonly indicator: PlanningIndicator | null;
  readonly indicatorId: string | null;
  readonly persons: string | null;
  readonly users: string | null;
  readonly perPersons: number | null;
  readonly minimumUsers: number | null;
  readonly minimumPopulation: number | null;
  readonly population: string | null;
  readonly rounding: Rounding | null;
};

/** For each kind that the Map or a rule has for the municipalities: the row, the rule in force on a day, and the indicator. */
export async function needFacts(
  database: Database,
  municipalities: readonly string[],
  { day, rulesOn }: { readonly day: Day; readonly rulesOn: Day },
): Promise<readonly NeedFacts[]> {
  const { rows } = await sql<NeedFacts>`
    with rule as (select * from criterion_rule where valid_from <= ${rulesOn} and (valid_until is null or valid_until > ${rulesOn})),
      planned as (select * from map_entry where host_id = any(${[...municipalities]}::uuid[])
        and edition_id = ${editionInForce(day)}),
      cell as (select host_id, kind_id, level from planned
        union select m.id, r.kind_id, r.level from rule r, municipality m
        where m.id = any(${[...municipalities]}::uuid[]) and r.level = 'MUNICIPAL'),
      latest as (select distinct on (municipality_id, indicator) * from municipality_indicator
        where municipality_id = any(${[...municipalities]}::uuid[]) and is_official and as_of_day <= ${day}
        order by municipality_id, indicator, as_of_day desc)
    select c.host_id as "municipality", c.kind_id as "kindId", c.level, p.maximum_users as "maximumUsers",
      p.id is not null as "isOnMap", r.id as "ruleId", r.indicator, i.id as "indicatorId", i.value::text as "persons",
      r.users::text, r.per_persons as "perPersons", r.minimum_users as "minimumUsers",
      r.minimum_population as "minimumPopulation", o.value::text as "population", r.rounding
    from cell c join service_kind k on k.id = c.kind_id
    left join planned p on (p.host_id, p.kind_id, p.level) = (c.host_id, c.kind_id, c.level)
    left join rule r on (r.kind_id, r.level) = (c.kind_id, c.level)
    left join latest i on (i.municipality_id, i.indicator) = (c.host_id, r.indicator)
    left join latest o on (o.municipality_id, o.indicator) = (c.host_id, 'POPULATION')
    order by k.position, c.level collate "C"`.execute(database);
  return rows;
}

/** When the edition in force was adopted, and of which day the latest indicators and rules are; null before the first. */
export async function updateFacts(
  database: Database,
  day: Day,
): Promise<{ readonly adoptedOn: Day; readonly latestIndicator: Day | null; readonly latestRule: Day | null } | null> {
  const { rows } = await sql<{ adoptedOn: Day; latestIndicator: Day | null; latestRule: Day | null }>`
    select e.adopted_on as "adoptedOn",
      (select max(as_of_day) from municipality_indicator where is_official and as_of_day <= ${day}) as "latestIndicator",
      (select max(valid_from) from criterion_rule where valid_from <= ${day}) as "latestRule"
    from map_edition e where e.effective_from <= ${day} order by e.effective_from desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** The municipalities of a district, by code. */
export async function municipalitiesOf(database: Database, district: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from municipality where district_id = ${district}::uuid order by code`.execute(database);
  return rows.map(({ id }) => id);
}
