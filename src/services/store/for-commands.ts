import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';

/** The provider that a municipality is by law (ЗСУ чл. 29). */
export async function municipalProviderOf(database: Database, municipality: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from provider where kind = 'MUNICIPALITY' and municipality_id = ${municipality}::uuid`.execute(database);
  return rows[0]?.id ?? null;
}

type Dated = { readonly pk: string; readonly validFrom: Day; readonly validUntil: Day | null };

/** When a service is at which of its places, withheld or not; nobody else changes them until the command has ended. */
export async function placesOf(database: Database, service: string): Promise<readonly Dated[]> {
  const { rows } = await sql<Dated>`
    select id as "pk", valid_from as "validFrom", valid_until as "validUntil" from service_location
    where service_id = ${service}::uuid order by id for update`.execute(database);
  return rows;
}

/** What of the places of the old type is allocated to kinds of the Map on the day, and into which kinds it may go. */
export async function legacyOn(
  database: Database,
  service: string,
  day: Day,
): Promise<{ readonly total: number | null; readonly allocated: number; readonly kinds: readonly string[] } | null> {
  const { rows } = await sql<{ total: number | null; allocated: number; kinds: string[] }>`
    select c.total_places as "total",
      (select coalesce(sum(a.places), 0)::integer from allocation a where a.service_id = c.service_id
        and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until > ${day})) as "allocated",
      array(select m.kind_id::text from legacy_mapping m where m.legacy_type_id = c.legacy_type_id) as "kinds"
    from legacy_capacity c where c.service_id = ${service}::uuid and c.valid_from <= ${day}
      and (c.valid_until is null or c.valid_until > ${day})`.execute(database);
  return rows[0] ?? null;
}

/** How many places the service has on the day; null where that is not stated of all. */
export async function statedPlacesOn(database: Database, service: string, day: Day): Promise<number | null> {
  const legacy = await legacyOn(database, service, day);
  if (legacy !== null) return legacy.total;
  const { rows } = await sql<{ places: number | null }>`
    select case when count(*) = count(a.places) then sum(a.places)::integer end as "places" from allocation a
    where a.service_id = ${service}::uuid and a.valid_from <= ${day}
      and (a.valid_until is null or a.valid_until > ${day})`.execute(database);
  return rows[0]?.places ?? null;
}

/** Whether every kind that the service has places for on the day is universal, which has no list of who waits. */
export async function isUniversal(database: Database, service: string, day: Day): Promise<boolean> {
  const { rows } = await sql<{ universal: boolean | null }>`
    select bool_and(k.access_class = 'UNIVERSAL') as "universal" from allocation a join service_kind k on k.id = a.kind_id
    where a.service_id = ${service}::uuid and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until > ${day})`.execute(
    database,
  );
  return rows[0]?.universal === true;
}

/** The provider that runs the service on the day, the first by key where there are several. */
export async function runnersOn(database: Database, service: string, day: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ provider: string }>`
    select provider_id as "provider" from provision where service_id = ${service}::uuid and valid_from <= ${day}
      and (valid_until is null or valid_until > ${day}) order by key`.execute(database);
  return rows.map(({ provider }) => provider);
}

/** Whether everybody may know where a service is. */
export async function isPublicPlace(database: Database, service: string): Promise<boolean> {
  const { rows } = await sql<{
    isPublic: boolean;
  }>`select not is_withheld_place(${service}::uuid) as "isPublic"`.execute(database);
  return rows[0]?.isPublic === true;
}

/** Whether everybody who sees the procedure may know where the service is to be. */
export async function isPublicPlan(database: Database, procedure: string): Promise<boolean> {
  const { rows } = await sql<{ isPublic: boolean }>`
    select not is_withheld_plan(kind_id, from_kind_id, service_id) as "isPublic"
    from service_procedure where id = ${procedure}::uuid`.execute(database);
  return rows[0]?.isPublic === true;
}

/** Whether an integrated health and social service is concerned: by the kind that is meant, or those of the service. */
export async function isIntegrated(
  database: Database,
  { service, kind }: { readonly service: string | null; readonly kind: string | null },
  day: Day,
): Promise<boolean> {
  const { rows } = await sql`
    select from service_kind k where k.is_integrated_health_social and (k.id = ${kind}::uuid or k.id in (
      select a.kind_id from allocation a where a.service_id = ${service}::uuid
        and (a.valid_until is null or a.valid_until > ${day}))) limit 1`.execute(database);
  return rows.length > 0;
}
