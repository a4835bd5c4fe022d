import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Point } from '../../kernel/earth.js';
import { type Coordinates, distanceField, pointField, pointOf } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type ServiceLocationRow, type ServiceRow } from '../store/index.js';
import { ServiceLocationType } from './service-location.type.js';
import { ServiceType } from './service.type.js';

type ShownPoint = Coordinates & { readonly owner: string };

/** The shown points of a service, or of one location, on a day. */
function pointsOf(context: Context, key: 'service_id' | 'id', owner: string, day: Day): Promise<readonly Point[]> {
  const load = async (owners: readonly string[]) => {
    const { rows } = await sql<ShownPoint>`
      select ${sql.ref(key)} as "owner", latitude, longitude from shown_service_point
      where ${sql.ref(key)} = any(${[...owners]}) and valid_from <= ${day}::date
        and (valid_until is null or valid_until > ${day}::date)`.execute(await context.database());
    const byOwner = Map.groupBy(rows, (row) => row.owner);
    return owners.map((each) => (byOwner.get(each) ?? []).flatMap((row) => pointOf(row) ?? []));
  };
  return context.once(`points by ${key} ${day}`, () => new DataLoader(load)).load(owner);
}

/** Where services are given, as far as it may be shown. */
export const placeFields = [
  pointField(() => ServiceLocationType, 'The place as a GeoJSON point; null when not known or withheld.'),
  distanceField<ServiceLocationRow>(
    () => ServiceLocationType,
    (context, { pk }, day) => pointsOf(context, 'id', pk, day),
  ),
  distanceField<ServiceRow>(
    () => ServiceType,
    (context, { pk }, day) => pointsOf(context, 'service_id', pk, day),
  ),
];
