import { addDays, type Day } from '../../../kernel/day.js';
import { type Calendar } from '../calendar.js';
import { byCell, type Cell } from '../cell.js';
import { type CountReasonCode } from '../count-reason-code.js';
import { type CoverageRow } from '../coverage-row.js';
import { type CountryOnDay } from '../country-on-day.js';
import { byCause, type ChangeCause } from './change-cause.js';
import { type ChangeEvent, eventsOn } from './day-events.js';
import { type CellState, type ShortfallPart, shortfallParts } from './shortfall-parts.js';
import { turnsByDay, turnsOf } from './turning-points.js';

export type DatedEvent = ChangeEvent & { readonly day: Day };

/** What one cause changed of a row over the whole period. */
export type ChangePart = {
  readonly cause: ChangeCause;
  readonly havePlaces: number;
  readonly maximumUsers: number;
  readonly shortfallPlaces: number;
  /** Other reasons on the days of the events that alone would have been enough. */
  readonly concurrent: readonly CountReasonCode[];
  readonly events: readonly DatedEvent[];
};

export type RowChange = Cell & {
  readonly before: CoverageRow | null;
  readonly after: CoverageRow | null;
  readonly parts: readonly ChangePart[];
};

export type CauseTotal = { readonly cause: ChangeCause; readonly shortfallPlaces: number };

export type CoverageChanges = {
  /** Rows of which something changed, by level, host and kind. */
  readonly rows: readonly RowChange[];
  /** The change of the missing places by cause; adds up to `shortfallPlaces`. */
  readonly totals: readonly CauseTotal[];
  readonly shortfallPlaces: number;
};

/** How the rows differ between the ends of two days, and why: each day of the period is compared with the day before. */
export function changesBetween(calendar: Calendar, cells: readonly Cell[], from: Day, to: Day): CoverageChanges {
  const rows = [...Map.groupBy(cells, ({ host }) => host).values()]
    .flatMap((ofHost) => {
      const own = calendar.afresh();
      return ofHost.flatMap((cell) => changeOf(own, cell, from, to) ?? []);
    })
    .sort(byCell);
  const parts = rows.flatMap((row) => row.parts);
  const totals = [...Map.groupBy(parts, ({ cause }) => cause)]
    .map(([cause, found]) => ({ cause, shortfallPlaces: sum(found, ({ shortfallPlaces }) => shortfallPlaces) }))
    .filter(({ shortfallPlaces }) => shortfallPlaces !== 0)
    .sort(byCause);
  return { rows, totals, shortfallPlaces: sum(totals, ({ shortfallPlaces }) => shortfallPlaces) };
}

function changeOf(calendar: Calendar, cell: Cell, from: Day, to: Day): RowChange | null {
  const events: DatedEvent[] = [];
  const shortfall: ShortfallPart[] = [];
  for (const day of turnsByDay(turnsOf(calendar, cell, { after: from, until: to })).keys()) {
    const [before, on] = [calendar.on(addDays(day, -1)), calendar.on(day)];
    const ofDay = eventsOn(calendar, cell, before, on);
    events.push(...ofDay.map((event) => ({ ...event, day })));
    shortfall.push(...shortfallParts(stateOf(before, cell), stateOf(on, cell), ofDay));
  }
  if (events.length === 0 && shortfall.length === 0) return null;
  const [before, after] = [calendar.on(from).row(cell), calendar.on(to).row(cell)];
  return { ...cell, before, after, parts: partsOf(events, shortfall) };
}

function stateOf(country: CountryOnDay, cell: Cell): CellState {
  return { row: country.row(cell), havePlaces: country.have(cell) };
}

function partsOf(events: readonly DatedEvent[], shortfall: readonly ShortfallPart[]): readonly ChangePart[] {
  const causes = new Set([...events, ...shortfall].map(({ cause }) => cause));
  return [...causes]
    .map((cause): ChangePart => {
      const found = events.filter((event) => event.cause === cause);
      const missing = shortfall.filter((part) => part.cause === cause);
      return {
        cause,
        havePlaces: sum(found, ({ havePlaces }) => havePlaces),
        maximumUsers: sum(found, ({ maximumUsers }) => maximumUsers),
        shortfallPlaces: sum(missing, ({ shortfallPlaces }) => shortfallPlaces),
        concurrent: [...new Set(found.flatMap(({ concurrent }) => concurrent))],
        events: found,
      };
    })
    .sort(byCause);
}

function sum<Item>(items: readonly Item[], placesOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + placesOf(item), 0);
}
