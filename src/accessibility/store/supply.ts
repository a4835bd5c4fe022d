import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';

/** Places of a service that count for a kind. */
export type Supply = { readonly serviceId: string; readonly places: number };

/**
 * The counted places at the points that may be shown. A service that is given at several points is taken to have its
 * places in equal parts at each; one without a shown point stands nowhere.
 */
export function placesAtPoints(supply: readonly Supply[], day: Day): RawBuilder<unknown> {
  const [ids, places] = [supply.map(({ serviceId }) => serviceId), supply.map((each) => each.places)];
  return sql`
    select s.service_id, g.id as location_id, s.places, s.places::numeric / count(*) over (partition by s.service_id) as places_here,
      g.latitude, g.longitude, earth_direction(g.latitude, g.longitude) as direction
    from unnest(${ids}::uuid[], ${places}::integer[]) as s(service_id, places)
    join shown_service_point g on g.service_id = s.service_id and g.latitude is not null
      and g.valid_from <= ${day}::date and (g.valid_until is null or g.valid_until > ${day}::date)`;
}
