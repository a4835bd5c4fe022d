import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Day } from '../../../kernel/day.js';
import { isTooLateToRenew, isValidLicence, renewalDueOn } from '../../../licensing/rules/index.js';
import { Calendar } from '../calendar.js';
import { byCell, type Cell } from '../cell.js';
import { type CoverageRow } from '../coverage-row.js';
import { type LicenceFact } from '../snapshot.js';
import { nextShortfall } from './next-shortfall.js';
import { type RenewalAssumption, withRenewals } from './renewals.js';
import { timelineOfRow } from './timeline.js';
import { type Turn } from './turning-points.js';

/** A row that is not short on the first day and becomes so. */
export type ForecastRow = {
  readonly cell: Cell;
  /** Null where only a later edition has the row. */
  readonly today: CoverageRow | null;
  readonly day: Day;
  readonly then: CoverageRow;
  readonly causes: readonly Turn[];
  /** The first later day of the period on which it is no longer short; null when there is none. */
  readonly until: Day | null;
};

export type ForecastMunicipality = { readonly host: string; readonly day: Day; readonly rows: readonly ForecastRow[] };

export type LicenceRenewal = {
  readonly licence: LicenceFact;
  readonly applyBy: Day;
  readonly isTooLate: boolean;
  /** Places that count on the first day in the service that it is for. */
  readonly countedPlaces: number;
};

export type CoverageForecast = {
  /** By day, level, host and kind. */
  readonly newlyShort: readonly ForecastRow[];
  /** By day and code. */
  readonly newlyFallingShort: readonly ForecastMunicipality[];
  /** Licences valid on the first day whose term ends in the period; by the day to apply, and number. */
  readonly licencesToRenew: readonly LicenceRenewal[];
};

/** Which of the rows become short after the first day and up to the last, and through what. */
export function forecast(
  calendar: Calendar,
  cells: readonly Cell[],
  from: Day,
  to: Day,
  renewal: RenewalAssumption,
): CoverageForecast {
  const ahead = renewal === 'NONE' ? calendar : new Calendar(withRenewals(calendar.facts, from), calendar.fixedEdition);
  const newlyShort = [...Map.groupBy(cells, ({ host }) => host).values()]
    .flatMap((ofHost) => {
      const own = ahead.afresh();
      return ofHost.flatMap((cell) => forecastRow(own, cell, from, to) ?? []);
    })
    .sort((a, b) => byCodePoint(a.day, b.day) || byCell(a.cell, b.cell));
  return {
    newlyShort,
    newlyFallingShort: newlyFallingShort(ahead, newlyShort, from),
    licencesToRenew: licencesToRenew(calendar, new Set(cells.map(({ host }) => host)), from, to),
  };
}

function forecastRow(calendar: Calendar, cell: Cell, from: Day, to: Day): ForecastRow | null {
  const today = calendar.on(from).row(cell);
  if (today?.status === 'SHORTFALL') return null;
  const risk = nextShortfall(calendar, cell, { after: from, until: to });
  if (risk === null) return null;
  const after = timelineOfRow(calendar, cell, risk.day, to).find(({ row }) => row?.status !== 'SHORTFALL');
  return { cell, today, day: risk.day, then: risk.row, causes: risk.causes, until: after?.day ?? null };
}

/** A municipality falls short from the first day on which one of its rows does, if none does on the first. */
function newlyFallingShort(
  calendar: Calendar,
  rows: readonly ForecastRow[],
  from: Day,
): readonly ForecastMunicipality[] {
  return [...Map.groupBy(rows, ({ cell }) => cell.host)]
    .filter(
      ([host]) =>
        !calendar
          .on(from)
          .rowsOf(host)
          .some(({ status }) => status === 'SHORTFALL'),
    )
    .flatMap(([host, found]) => (found[0] ? [{ host, day: found[0].day, rows: found }] : []))
    .sort((a, b) => byCodePoint(a.day, b.day) || byCodePoint(a.host, b.host));
}

function licencesToRenew(
  calendar: Calendar,
  hosts: ReadonlySet<string>,
  from: Day,
  to: Day,
): readonly LicenceRenewal[] {
  const country = calendar.on(from);
  const services = [...hosts].flatMap((host) => calendar.facts.municipalities.get(host)?.services ?? []);
  return services
    .flatMap((service) =>
      service.licences
        .filter((licence) => isValidLicence(licence, from) && licence.validUntil <= to)
        .map((licence) => ({
          licence,
          applyBy: renewalDueOn(licence),
          isTooLate: isTooLateToRenew(licence, from),
          countedPlaces: country
            .linesOf(service)
            .reduce((sum, { outcome, places }) => sum + (outcome === 'COUNTED' ? (places ?? 0) : 0), 0),
        })),
    )
    .sort((a, b) => byCodePoint(a.applyBy, b.applyBy) || byCodePoint(a.licence.number, b.licence.number));
}
