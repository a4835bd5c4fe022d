import { sql } from 'kysely';
import { type Geography } from '../../platform/query/index.js';

type Points = NonNullable<Geography['points']>;

/**
 * The shown points of a service or of one of its locations, on the day of the answer: the coordinates of the location,
 * else those of its settlement. A protected place has none, so it is neither found nor measured.
 */
export function servicePoints(key: 'service_id' | 'id'): Points {
  return {
    table: 'shown_service_point',
    on: (row, point, { day }) => sql`${sql.ref(`${point}.${key}`)} = ${sql.ref(`${row}.id`)}
      and ${sql.ref(`${point}.valid_from`)} <= ${day}::date
      and (${sql.ref(`${point}.valid_until`)} is null or ${sql.ref(`${point}.valid_until`)} > ${day}::date)`,
    // The tables below the view have the indexes; what they let through is judged by what the view shows.
    candidates: (row, holds) => sql`${sql.ref(`${row}.id`)} in (
      select ${sql.ref(`l.${key}`)} from service_location l where ${holds('l')}
      union
      select ${sql.ref(`l.${key}`)} from service_location l join settlement p on p.id = l.settlement_id
      where (l.latitude is null or l.longitude is null) and ${holds('p')})`,
  };
}

/** When a location is in an area: where its service is, whatever is shown of its address. */
export function locationInArea(inArea: Geography['inArea'][string]): Geography['inArea'][string] {
  return (row, key) => sql`${sql.ref(`${row}.service_id`)} in (select s.id from service s where ${inArea('s', key)})`;
}
