import { z } from 'zod';
import { RequestError } from './request-error.js';

const MOST_POSITIONS = 2_000;

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z
  .array(position)
  .min(4, 'a ring has at least four positions')
  .refine(
    (line) => line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1],
    'a ring ends where it begins',
  );
const polygon = z.array(ring).min(1);
const area = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);

/** A polygon and the holes in it, each as PostgreSQL writes a polygon. */
type PolygonText = { readonly outer: string; readonly holes: readonly string[] };

/**
 * The polygons of a GeoJSON area. By RFC 7946 an edge is a straight line between longitudes and latitudes, so a point is
 * in it or not by plane geometry.
 */
export function polygonsOf(value: unknown): readonly PolygonText[] {
  const parsed = area.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    refuse(`${issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}. `}`);
  }
  const polygons = parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates;
  const positions = polygons.flat(2).length;
  if (positions > MOST_POSITIONS) refuse(`${String(positions)} positions are more than ${String(MOST_POSITIONS)}. `);
  return polygons.map(([outer = [], ...holes]) => ({ outer: written(outer), holes: holes.map(written) }));
}

function written(line: z.infer<typeof ring>): string {
  return `(${line.map(([longitude, latitude]) => `(${String(longitude)},${String(latitude)})`).join(',')})`;
}

function refuse(problem: string): never {
  throw new RequestError(
    'BAD_USER_INPUT',
    `within.geoJson cannot be used. ${problem}Give a Polygon or MultiPolygon by RFC 7946 in WGS 84, with at most ${String(MOST_POSITIONS)} positions.`,
  );
}
