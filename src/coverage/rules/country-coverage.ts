import { type Day } from '../../kernel/day.js';
import { rowsWithRisk } from './at-risk.js';
import { Calendar } from './calendar.js';
import { type CountryFacts, hostsAffectedBy } from './country-facts.js';
import { type CoverageRow } from './coverage-row.js';
import { type EditionFact } from './snapshot.js';

/** Every row of the Map on a day by its host, kept in a form that a change of some facts alters only where it can. */
export type CountryCoverage = {
  readonly calendar: Calendar;
  readonly day: Day;
  readonly horizonDays: number;
  readonly rowsOfHost: ReadonlyMap<string, readonly CoverageRow[]>;
};

export function countryCoverage(calendar: Calendar, day: Day, horizonDays: number): CountryCoverage {
  const rowsOfHost = new Map<string, readonly CoverageRow[]>();
  const country = calendar.on(day);
  for (const host of calendar.facts.municipalities.keys()) {
    rowsOfHost.set(host, rowsWithRisk(calendar, country, host, horizonDays));
  }
  return { calendar, day, horizonDays, rowsOfHost };
}

/** The same for the country after a change: only rows of hosts that the change can touch are computed again. */
export function coverageAfter(
  before: CountryCoverage,
  facts: CountryFacts,
  changed: Iterable<string>,
  fixedEdition?: EditionFact,
): CountryCoverage {
  const { day, horizonDays } = before;
  const calendar = new Calendar(facts, fixedEdition);
  const country = calendar.on(day);
  const rowsOfHost = new Map(before.rowsOfHost);
  for (const host of hostsAffectedBy(changed, before.calendar.facts, facts)) {
    rowsOfHost.set(host, rowsWithRisk(calendar, country, host, horizonDays));
  }
  return { calendar, day, horizonDays, rowsOfHost };
}

/**
 * The municipalities whose facts differ between two states of the country; null when what is common to all differs, and
 * everything has to be computed again. Facts that did not change are the same objects in both.
 */
export function municipalitiesChanged(before: CountryFacts, after: CountryFacts): readonly string[] | null {
  const isSameCountry =
    before.editions === after.editions &&
    before.municipalitiesOfDistrict === after.municipalitiesOfDistrict &&
    before.kindsOfLegacyType === after.kindsOfLegacyType;
  if (!isSameCountry) return null;
  const changed: string[] = [];
  for (const [code, facts] of after.municipalities) if (before.municipalities.get(code) !== facts) changed.push(code);
  return changed;
}

/** All rows, by level, host and kind in code point order: hosts are in order, and the rows of each by level and kind. */
export function rowsInOrder({ rowsOfHost }: CountryCoverage): readonly CoverageRow[] {
  const ofLevel: Readonly<Record<CoverageRow['level'], CoverageRow[]>> = { DISTRICT: [], MUNICIPAL: [], NATIONAL: [] };
  for (const rows of rowsOfHost.values()) for (const row of rows) ofLevel[row.level].push(row);
  return ofLevel.DISTRICT.concat(ofLevel.MUNICIPAL, ofLevel.NATIONAL);
}
