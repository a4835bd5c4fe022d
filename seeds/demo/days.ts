/** A calendar day, YYYY-MM-DD; comparison of the text is comparison of the days. */
export type Day = string;

/** The day on which the invented supply is calibrated. Nothing here asks the clock. */
export const DEMO_REFERENCE_DAY: Day = '2026-11-25';

const MILLISECONDS_PER_DAY = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(instantOf(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Five years after 29 February is 1 March, as a term in years is counted. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  return addDays(`${year}-${day.slice(5, 7)}-01`, Number(day.slice(8, 10)) - 1);
}

export function daysBetween(from: Day, until: Day): number {
  return Math.round((instantOf(until) - instantOf(from)) / MILLISECONDS_PER_DAY);
}

/** As a licence prints it: dd.mm.yyyy. */
export function printed(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

function instantOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
