import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';

/** Whether the edition of the Map in force on the day has a row for what the procedure is about. */
export async function isOnTheMap(database: Database, procedure: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from service_procedure p left join service s on s.id = p.service_id
    where p.id = ${procedure}::uuid and exists (
      select from map_entry e
      where e.edition_id = (select id from map_edition where effective_from <= ${day} order by effective_from desc limit 1)
        and e.host_id = p.municipality_id and e.level = coalesce(p.level, s.level)
        and (e.kind_id = p.kind_id or p.kind_id is null and e.kind_id in (
          select a.kind_id from allocation a where a.service_id = p.service_id and a.valid_from <= ${day}
            and (a.valid_until is null or a.valid_until > ${day}))))`.execute(database);
  return rows.length > 0;
}
