import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Point } from '../../kernel/earth.js';
import { type Database, metersBetween } from '../../platform/query/index.js';
import { placesAtPoints, type Supply } from './supply.js';

export type NearServiceRow = {
  readonly serviceId: string;
  readonly locationId: string;
  readonly places: number;
  readonly meters: string;
};

/** The services nearest to a point, each by its nearest shown point. */
export async function nearestServices(
  database: Database,
  supply: readonly Supply[],
  { point, day, first }: { readonly point: Point; readonly day: Day; readonly first: number },
): Promise<readonly NearServiceRow[]> {
  const here = sql`earth_direction(${point.latitude}::numeric, ${point.longitude}::numeric)`;
  const { rows } = await sql<NearServiceRow>`
    select n.service_id as "serviceId", n.location_id as "locationId", n.places, n.meters::text as "meters"
    from (
      select distinct on (p.service_id) p.service_id, p.location_id, p.places,
        round(${metersBetween(sql.ref('p.direction'), here)}::numeric, 1) as meters
      from (${placesAtPoints(supply, day)}) p order by p.service_id, meters, p.location_id
    ) n order by n.meters, n.service_id limit ${first}`.execute(database);
  return rows;
}

/** Those of the services whose latest report by the day says that places are free, as far as that is told. */
export async function servicesWithFreePlaces(
  database: Database,
  supply: readonly Supply[],
  day: Day,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.service_id as "id" from (
      select distinct on (service_id) service_id, free_places from shown_capacity_report
      where service_id = any(${supply.map(({ serviceId }) => serviceId)}::uuid[]) and reported_for <= ${day}::date
      order by service_id, reported_for desc
    ) r where r.free_places > 0`.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** How many of the services have no point that may be shown on the day. */
export async function servicesWithoutPoint(
  database: Database,
  supply: readonly Supply[],
  day: Day,
): Promise<{ readonly services: number; readonly places: number }> {
  const { rows } = await sql<{ services: number; places: number }>`
    select count(*)::integer as "services", coalesce(sum(s.places), 0)::integer as "places"
    from unnest(${supply.map(({ serviceId }) => serviceId)}::uuid[], ${supply.map(({ places }) => places)}::integer[])
      as s(service_id, places)
    where s.service_id not in (select p.service_id from (${placesAtPoints(supply, day)}) p)`.execute(database);
  return rows[0] ?? { services: 0, places: 0 };
}
