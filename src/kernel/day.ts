/**
 * A calendar date in Europe/Sofia, written YYYY-MM-DD. There is no time of day in the law's deadlines, and none here.
 * The form makes comparison by `<` and `>` the comparison of days.
 */
export type Day = string & { readonly __day: 'Day' };

// There is no year 0 in the calendar, and PostgreSQL knows none.
const FORM = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The day written in `text`, or null when it is not a date that exists (2026-02-30 is not one). */
export function parseDay(text: string): Day | null {
  if (!FORM.test(text)) return null;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  const day = fromInstant(instant);
  return day === text ? day : null;
}

/** The day written in a literal of the program or of the database, where an impossible one is a defect. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a calendar day: ${text}`);
  return parsed;
}

export function addDays(from: Day, days: number): Day {
  return fromInstant(Date.parse(`${from}T00:00:00Z`) + days * MILLISECONDS_PER_DAY);
}

/** The same day of the month so many months later; where the month is shorter, its last day. */
export function addMonths(from: Day, months: number): Day {
  const instant = new Date(`${from}T00:00:00Z`);
  const dayOfMonth = instant.getUTCDate();
  instant.setUTCDate(1);
  instant.setUTCMonth(instant.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 0)).getUTCDate();
  instant.setUTCDate(Math.min(dayOfMonth, lastDay));
  return fromInstant(instant.getTime());
}

/** How many days `to` is after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY;
}

function fromInstant(instant: number): Day {
  // True by construction: toISOString begins with YYYY-MM-DD for the years 0 to 9999.
  return new Date(instant).toISOString().slice(0, 10) as Day;
}
