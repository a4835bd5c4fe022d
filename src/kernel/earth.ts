/** A place on the earth, WGS 84, in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** The mean radius of the earth in metres (IUGG); distances are along great circles of a sphere of this size. */
export const EARTH_RADIUS_METERS = 6_371_008.8;

/** Metres along the great circle, by the chord between the two directions from the middle of the earth. */
export function metersBetween(a: Point, b: Point): number {
  const [from, to] = [direction(a), direction(b)];
  const chord = Math.hypot(from.x - to.x, from.y - to.y, from.z - to.z);
  return 2 * Math.asin(Math.min(1, chord / 2)) * EARTH_RADIUS_METERS;
}

function direction({ latitude, longitude }: Point): { readonly x: number; readonly y: number; readonly z: number } {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}
