import { addDays } from '../../kernel/day.js';
import { type Calendar } from './calendar.js';
import { type CoverageRow } from './coverage-row.js';
import { type CountryOnDay } from './country-on-day.js';
import { becomesShort } from './over-time/next-shortfall.js';

/** So far ahead a shortfall is announced unless asked otherwise: about the time that a new licence takes. */
export const USUAL_HORIZON_DAYS = 180;

/** The rows of a host with those that are met but become short within the horizon marked AT_RISK. */
export function rowsWithRisk(
  calendar: Calendar,
  country: CountryOnDay,
  host: string,
  horizonDays: number,
): readonly CoverageRow[] {
  const ahead = calendar.afresh();
  const period = { after: country.day, until: addDays(country.day, horizonDays) };
  return country
    .rowsOf(host)
    .map((row) =>
      row.status === 'MET' && becomesShort(ahead, row, period) ? { ...row, status: 'AT_RISK' as const } : row,
    );
}
