import { day, daysBetween, type Day } from '../../../kernel/day.js';

/** By this day every service of the Map is to be there (ЗСУ, ПЗР § 32). */
export const FULL_COVERAGE_ON = day('2035-01-01');

export type RequiredPace = {
  readonly shortfallPlaces: number;
  readonly daysLeft: number;
  /** Places a year, with two decimals. */
  readonly placesPerYear: string;
};

/**
 * How many places a year must be created from the day on so that none is missing on 1.01.2035 (ЗСУ, ПЗР § 32); null from
 * that day on. A year has 365.25 days; two decimals, rounded half up.
 */
export function requiredPace(shortfallPlaces: number, on: Day): RequiredPace | null {
  const daysLeft = daysBetween(on, FULL_COVERAGE_ON);
  if (daysLeft <= 0) return null;
  // Hundredths of places a year: places * 365.25 * 100 / days, in whole numbers.
  const hundredths = Math.floor((2 * shortfallPlaces * 36_525 + daysLeft) / (2 * daysLeft));
  const fraction = String(hundredths % 100).padStart(2, '0');
  return { shortfallPlaces, daysLeft, placesPerYear: `${String(Math.floor(hundredths / 100))}.${fraction}` };
}
