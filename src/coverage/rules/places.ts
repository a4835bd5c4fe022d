/** Whole places from `lower` to `upper`; an upper end of null is unbounded. */
export type PlaceRange = { readonly lower: number; readonly upper: number | null };

/** A number of places of which part may not be known: null is without bound. */
export function sumOfPlaces(places: readonly (number | null)[]): number | null {
  return places.reduce<number | null>((sum, next) => (sum === null || next === null ? null : sum + next), 0);
}

/** `have / maximum` with four decimals, rounded half up; null when there is nothing to divide by. */
export function coverageRatio(have: number, maximum: number | null): string | null {
  if (maximum === null || maximum === 0) return null;
  const tenThousandths = Math.floor((have * 20_000 + maximum) / (2 * maximum));
  const whole = Math.floor(tenThousandths / 10_000);
  return `${whole}.${String(tenThousandths % 10_000).padStart(4, '0')}`;
}
