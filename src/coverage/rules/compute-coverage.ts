import { byCodePoint } from '../../kernel/code-point-order.js';
import { type Day } from '../../kernel/day.js';
import { USUAL_HORIZON_DAYS } from './at-risk.js';
import { Calendar } from './calendar.js';
import { cellKey } from './cell.js';
import { type Contribution } from './contribution.js';
import { arrangeFacts } from './country-facts.js';
import { byLine, type CountryOnDay } from './country-on-day.js';
import { type ServiceFacts } from './counting/service-facts.js';
import { type CoverageRow } from './coverage-row.js';
import { countryCoverage, rowsInOrder } from './country-coverage.js';
import { byFromAndKey } from './fact-order.js';
import { placesNotOnMap } from './not-on-map.js';
import { type Pledge } from './settle-pledges.js';
import { type EditionFact, type Snapshot } from './snapshot.js';

export type Coverage = {
  readonly day: Day;
  /** Null before the first edition: then there is no Map, and nobody meets it or falls short of it. */
  readonly edition: EditionFact | null;
  /** By level, host and kind, in code point order. */
  readonly rows: readonly CoverageRow[];
  /** Places for which the Map has no row; shown beside the rows, never summed with them. */
  readonly notOnMap: readonly Contribution[];
  /** Every agreement of чл. 56 in force on the day, also between municipalities without a row. */
  readonly pledges: readonly Pledge[];
};

export type CoverageOptions = {
  /** Takes the place of the edition in force, on all days. */
  readonly edition?: EditionFact | undefined;
  /** How far ahead a coming shortfall makes a row AT_RISK. */
  readonly horizonDays?: number | undefined;
};

/** What the Map promises on a day, what lawfully runs, and what is missing. The same facts give the same answer. */
export function computeCoverage(
  snapshot: Snapshot,
  day: Day,
  { edition, horizonDays }: CoverageOptions = {},
): Coverage {
  return coverageOn(new Calendar(arrangeFacts(snapshot), edition), day, horizonDays);
}

/** The same over facts already arranged. */
export function coverageOn(calendar: Calendar, day: Day, horizonDays = USUAL_HORIZON_DAYS): Coverage {
  const country = calendar.on(day);
  const hosts = [...calendar.facts.municipalities.keys()];
  return {
    day,
    edition: country.edition,
    rows: rowsInOrder(countryCoverage(calendar, day, horizonDays)),
    notOnMap: hosts.flatMap((host) => linesNotOnMap(country, host)).sort(byLine),
    pledges: hosts.flatMap((host) => pledgesFrom(country, host)).sort((a, b) => byFromAndKey(a.agreement, b.agreement)),
  };
}

/** The lines of the host's services for which the edition has no row. */
export function linesNotOnMap(country: CountryOnDay, host: string): readonly Contribution[] {
  const onMap = new Set(country.entriesOf(host).map(cellKey));
  const services = country.facts.municipalities.get(host)?.services ?? [];
  const lines = services.flatMap((service) =>
    country.linesOf(service).filter(({ level, kind }) => !onMap.has(cellKey({ level, host, kind }))),
  );
  return placesNotOnMap(lines);
}

/** Every line of a service, those beside the Map among them. */
export function linesOfService(country: CountryOnDay, service: ServiceFacts): readonly Contribution[] {
  return country.linesOf(service).flatMap((line) => {
    const { level, municipality: host, kind } = line;
    return country.entry({ level, host, kind }) === null ? placesNotOnMap([line]) : [line];
  });
}

export function pledgesFrom(country: CountryOnDay, host: string): readonly Pledge[] {
  const kinds = [...(country.facts.municipalities.get(host)?.given.keys() ?? [])].sort(byCodePoint);
  return kinds.flatMap((kind) => country.pledgesFrom(host, kind));
}
