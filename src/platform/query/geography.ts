import { type RawBuilder, sql } from 'kysely';
import { EARTH_RADIUS_METERS, type Point } from '../../kernel/earth.js';
import { type Asking } from './asking.js';
import { all, any, type Condition, not, TRUE } from './condition.js';
import { polygonsOf } from './geo-json.js';
import { keyOfGlobalId, parseGlobalId } from './global-id.js';
import { RequestError } from './request-error.js';
import { isRecord, type Where, conditionsIn } from './where.js';

type Sql = RawBuilder<unknown>;

const HALF_WAY_ROUND = 20_015_115;

/** Where the rows of a table are: in its own columns `latitude` and `longitude`, or at the points of another one. */
export type Geography = {
  /** A table or view of points, with `latitude` and `longitude`; the row's own when it says nothing. */
  readonly points?: {
    readonly table: string;
    readonly on: (row: string, point: string, asking: Asking) => Sql;
    /** Narrows the rows by an index, given a condition on points that have one; what it lets through is judged exactly. */
    readonly candidates: (row: string, holds: (point: string) => Condition) => Condition;
  };
  /** When the row is in an area; absent where only its point tells. */
  readonly inArea: Readonly<Record<string, (row: string, key: Sql) => Condition>>;
};

function directionOf(alias: string): Sql {
  return sql`earth_direction(${sql.ref(`${alias}.latitude`)}, ${sql.ref(`${alias}.longitude`)})`;
}

function directionTo({ latitude, longitude }: Point): Sql {
  return sql`earth_direction(${latitude}::numeric, ${longitude}::numeric)`;
}

/** Metres between two directions; the chord is what the index knows. */
export function metersBetween(a: Sql, b: Sql): Sql {
  return sql`(2 * asin(least(1, cube_distance(${a}, ${b}) / 2)) * ${sql.lit(EARTH_RADIUS_METERS)})`;
}

/** Within so many metres: first by the box that an index finds, then exactly. */
export function isWithinMeters(a: Sql, b: Sql, meters: Sql): Condition {
  const chord = sql`(2 * sin(${meters}::double precision / ${sql.lit(2 * EARTH_RADIUS_METERS)}))`;
  return all([sql`${a} <@ cube_enlarge(${b}, ${chord} + 1e-12, 3)`, sql`${metersBetween(a, b)} <= ${meters}`]);
}

/** Metres from the place that the list is near to, to a tenth; null where the row has no shown point, or none was given. */
export function distanceOf({ points }: Geography, row: string, asking: Asking): Sql {
  const { near } = asking;
  if (near === undefined) return sql`null::numeric`;
  const rounded = (alias: string) => sql`round(${metersBetween(directionOf(alias), directionTo(near))}::numeric, 1)`;
  if (points === undefined) return rounded(row);
  return sql`(select min(${rounded('g')}) from ${sql.table(points.table)} g where ${points.on(row, 'g', asking)})`;
}

function atPoint({ points }: Geography, row: string, asking: Asking, holds: (point: string) => Condition): Condition {
  if (points === undefined) return holds(row);
  return all([
    points.candidates(row, holds),
    sql`exists (select 1 from ${sql.table(points.table)} g where ${points.on(row, 'g', asking)} and ${holds('g')})`,
  ]);
}

export function isNear(geography: Geography, value: Where, row: string, asking: Asking): Condition {
  const { point, meters } = checkedNear(value);
  return atPoint(geography, row, asking, (at) =>
    isWithinMeters(directionOf(at), directionTo(point), sql`${meters}::double precision`),
  );
}

export function isWithin(geography: Geography, value: Where, row: string, asking: Asking): Condition {
  const { areaId, bbox, geoJson } = value;
  const position = (at: string) =>
    sql`point(${sql.ref(`${at}.longitude`)}::double precision, ${sql.ref(`${at}.latitude`)}::double precision)`;
  const given = [
    ...(areaId === undefined ? [] : [isInArea(geography, areaId, row)]),
    ...(isRecord(bbox) ? [atPoint(geography, row, asking, (at) => sql`${position(at)} <@ ${checkedBox(bbox)}`)] : []),
    ...(geoJson === undefined
      ? []
      : [
          atPoint(geography, row, asking, (at) =>
            any(
              polygonsOf(geoJson).map(({ outer, holes }) =>
                all([
                  sql`${position(at)} <@ ${outer}::polygon`,
                  ...holes.map((hole) => not(sql`${position(at)} <@ ${hole}::polygon`)),
                ]),
              ),
            ),
          ),
        ]),
  ];
  return given.length === 0 ? TRUE : all(given);
}

function isInArea({ inArea }: Geography, areaId: unknown, row: string): Condition {
  const typename = parseGlobalId(String(areaId))?.typename ?? '';
  const belongs = inArea[typename];
  if (belongs === undefined) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `within.areaId must be the id of one of: ${Object.keys(inArea).join(', ')}.`,
    );
  }
  return belongs(row, sql`${keyOfGlobalId(typename, areaId)}::uuid`);
}

/** The place that a list is asked to be near to, at the top of its condition or in its `and`. */
export function nearIn(where: Where): Point | undefined {
  if (isRecord(where.near)) return checkedNear(where.near).point;
  return conditionsIn(where.and)
    .map(nearIn)
    .find((point) => point !== undefined);
}

function checkedNear(value: Where): { readonly point: Point; readonly meters: number } {
  const meters = Number(value.radiusMeters);
  if (!(meters >= 1 && meters <= HALF_WAY_ROUND)) {
    refuse(`near.radiusMeters is ${String(value.radiusMeters)}; it must be from 1 to ${String(HALF_WAY_ROUND)}.`);
  }
  return { point: checkedPoint(value, 'near'), meters };
}

export function checkedPoint(value: Where, where: string): Point {
  const [latitude, longitude] = [Number(value.latitude), Number(value.longitude)];
  if (!(latitude >= -90 && latitude <= 90)) refuse(`${where}.latitude must be from -90 to 90 degrees.`);
  if (!(longitude >= -180 && longitude <= 180)) refuse(`${where}.longitude must be from -180 to 180 degrees.`);
  return { latitude, longitude };
}

function checkedBox(value: Where): Sql {
  const corner = (latitude: unknown, longitude: unknown) => checkedPoint({ latitude, longitude }, 'within.bbox');
  const [low, high] = [corner(value.south, value.west), corner(value.north, value.east)];
  if (low.latitude > high.latitude || low.longitude > high.longitude) {
    refuse('within.bbox goes from south to north and from west to east, and not across the 180th meridian.');
  }
  return sql`box(point(${low.longitude}::double precision, ${low.latitude}::double precision),
    point(${high.longitude}::double precision, ${high.latitude}::double precision))`;
}

function refuse(message: string): never {
  throw new RequestError('BAD_USER_INPUT', message);
}
