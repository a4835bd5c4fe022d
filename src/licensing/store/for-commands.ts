import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Entered } from '../../sources/store/index.js';

/**
 * When inspections of activity without a licence that ended with a prescription became enforceable, of services that the
 * provider ran then without one.
 */
export async function unlicensedFindingsOf(database: Database, provider: string): Promise<readonly Day[]> {
  const { rows } = await sql<{ foundOn: Day }>`
    select i.enforceable_on as "foundOn" from inspection i
    where i.kind = 'UNLICENSED' and i.outcome = 'PRESCRIPTION' and i.enforceable_on is not null
      and exists (select from provision v where v.service_id = i.service_id and v.provider_id = ${provider}::uuid
        and v.valid_from <= i.performed_on and (v.valid_until is null or v.valid_until > i.performed_on))
      and not exists (select from licence l where l.service_id = i.service_id and l.holder_id = ${provider}::uuid
        and l.valid_from <= i.performed_on
        and least(l.valid_until, l.terminated_on, l.revoked_on) > i.performed_on)`.execute(database);
  return rows.map(({ foundOn }) => foundOn);
}

/** Whether the service ran in the year and its provider had not reported for it by the day. */
export async function lacksReportOf(database: Database, service: string, year: number, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from service s where s.id = ${service}::uuid and s.starts_on <= make_date(${year}, 12, 31)
      and (s.closed_on is null or s.closed_on > make_date(${year}, 1, 1))
      and not exists (select from yearly_report r where r.kind = 'PROVIDER_REPORT' and r.service_id = s.id
        and r.year = ${year} and r.filed_on <= ${on})`.execute(database);
  return rows.length > 0;
}

/** Whether a prescription for the service is not fulfilled yet. */
export async function hasOutstandingPrescription(database: Database, service: string): Promise<boolean> {
  const { rows } = await sql`
    select from prescription p join inspection i on i.id = p.inspection_id
    where i.service_id = ${service}::uuid and not exists (
      select from prescription_follow_up f where f.prescription_id = p.id and f.result = 'FULFILLED') limit 1`.execute(
    database,
  );
  return rows.length > 0;
}

/** The places of the service that a licence is for; answers how many of those named are places of it. */
export async function licencePlaces(
  database: Database,
  licence: string,
  service: string,
  places: readonly string[],
  { provenance, sourceId }: Entered,
): Promise<number> {
  const { rows } = await sql`
    insert into licence_location (licence_id, location_id, service_id, provenance, source_id)
    select ${licence}::uuid, l.id, l.service_id, ${provenance}, ${sourceId}::uuid from service_location l
    where l.service_id = ${service}::uuid and l.id = any(${[...places]}::uuid[]) returning id`.execute(database);
  return rows.length;
}
