import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Standing } from '../rules/index.js';

/** The key of the edition of the Map in force on the day. */
export function editionInForce(day: Day): RawBuilder<string> {
  return sql`(select id from map_edition where effective_from <= ${day} order by effective_from desc limit 1)`;
}

/** Whether the edition of the Map in force on the day has a row for what the procedure is about. */
export async function isOnTheMap(database: Database, procedure: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from service_procedure p left join service s on s.id = p.service_id
    where p.id = ${procedure}::uuid and exists (
      select from map_entry e
      where e.edition_id = ${editionInForce(day)}
        and e.host_id = p.municipality_id and e.level = coalesce(s.level, p.level)
        and (e.kind_id = p.kind_id or p.kind_id is null and e.kind_id in (
          select a.kind_id from allocation a where a.service_id = p.service_id and a.valid_from <= ${day}
            and (a.valid_until is null or a.valid_until > ${day}))))`.execute(database);
  return rows.length > 0;
}

/**
 * How many users of the kind the Map would still let the state pay for beside the procedure: its maximum less the places
 * of other services that the state pays, and less what is approved and not created yet. Null where the row states no maximum.
 */
export async function leftOnTheMap(database: Database, procedure: string, day: Day): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    select e.maximum_users - (
        select coalesce(sum(a.places), 0) from allocation a join service o on o.id = a.service_id
        where a.kind_id = e.kind_id and o.municipality_id = e.host_id and o.level = e.level and o.id is distinct from p.service_id
          and o.starts_on is not null and (o.closed_on is null or o.closed_on > ${day})
          and a.valid_from <= greatest(${day}, o.starts_on) and (a.valid_until is null or a.valid_until > ${day})
          and exists (select from funding f where f.service_id = o.id and f.funding_source in ('STATE', 'STATE_AND_MUNICIPAL')
            and f.valid_from <= greatest(${day}, o.starts_on) and (f.valid_until is null or f.valid_until > ${day}))
      )::integer - (
        select coalesce(sum(q.users), 0) from service_procedure q
        where q.id <> p.id and q.state = 'APPROVED' and q.purpose = 'CREATE' and q.kind_id = e.kind_id
          and q.municipality_id = e.host_id and q.level = e.level
      )::integer as "left"
    from service_procedure p left join service s on s.id = p.service_id
    join map_entry e on e.host_id = p.municipality_id and e.level = coalesce(s.level, p.level) and e.kind_id = p.kind_id
    where p.id = ${procedure}::uuid
      and e.edition_id = ${editionInForce(day)}`.execute(database);
  return rows[0]?.left ?? null;
}

/** What the facts say of a service on the day on which it is to close. */
export async function standingOfService(database: Database, service: string, day: Day): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select
      exists (select from funding f where f.service_id = s.id and f.funding_source in ('STATE', 'STATE_AND_MUNICIPAL')
        and f.valid_from <= ${day} and (f.valid_until is null or f.valid_until > ${day})) as "isPaidByTheState",
      exists (select from map_entry e join allocation a on a.kind_id = e.kind_id and a.service_id = s.id
        where e.edition_id = ${editionInForce(day)}
          and e.host_id = s.municipality_id and e.level = s.level
          and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until > ${day})) as "isOnTheMap",
      exists (select from capacity_report r where r.service_id = s.id and r.users > 0
        and r.reported_for > ${day}::date - interval '3 months' and r.reported_for <= ${day}) as "hadUsers"
    from service s where s.id = ${service}::uuid`.execute(database);
  return rows[0] ?? { isPaidByTheState: false, isOnTheMap: false, hadUsers: false };
}
