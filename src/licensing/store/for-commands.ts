import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Entered } from '../../sources/store/index.js';

type Revocation = { readonly revokedOn: Day; readonly hasDanger: boolean };

/** The revocations of licences that the provider held; where no order is recorded, without danger. */
export async function revocationsOf(database: Database, provider: string): Promise<readonly Revocation[]> {
  const { rows } = await sql<Revocation>`
    select l.revoked_on as "revokedOn", coalesce(bool_or(e.has_danger), false) as "hasDanger"
    from licence l left join licence_ending e on e.licence_id = l.id and e.kind = 'REVOCATION'
    where l.holder_id = ${provider}::uuid and l.revoked_on is not null group by l.id, l.revoked_on`.execute(database);
  return rows;
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
