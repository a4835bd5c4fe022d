import { byCodePoint } from '../../kernel/code-point-order.js';
import { type Day } from '../../kernel/day.js';
import { type Where } from '../../platform/query/index.js';
import {
  type Calendar,
  type Cell,
  cellKey,
  cellsBetween,
  changesBetween,
  figuresOf,
  forecast,
  nextShortfall,
  type RenewalAssumption,
  requiredPace,
  type Risk,
  rollUp,
  timelineOfRow,
  timelineOfRows,
} from '../rules/index.js';
import { type CoverageView, type RowScope } from './coverage-view.js';
import { type Asked, type CoverageViews } from './coverage-views.js';
import { refuseLongPeriod, refuseUnknownScope, type TimelineScope } from './period.js';
import { hashOf, hashedChanges, hashedForecast, hashedTimeline } from './result-hash.js';
import { filtered } from './row-questions.js';
import { type Changed, type Forecasted, type ForecastedRow, type Hashed, type TimelineStep } from './answers.js';

/** What can be asked about other days than the one of the answer. */
export function timeQuestions(views: CoverageViews) {
  /** The rows that the filter leaves on one of the days. */
  async function chosenOn(asked: Asked, days: readonly Day[], where: Where): Promise<ReadonlySet<string>> {
    const chosen = new Set<string>();
    for (const day of days) {
      for (const row of filtered(await views.of({ ...asked, day }), { country: true }, where)) chosen.add(cellKey(row));
    }
    return chosen;
  }

  return {
    /** The next day on which each row becomes short, however far ahead. */
    async risks(asked: Asked, cells: readonly Cell[]): Promise<readonly (Risk | null)[]> {
      const view = await views.of(asked);
      const calendar = calendarOf(view);
      return cells.map((cell) => nextShortfall(calendar, cell, { after: view.day, until: null }));
    },

    async timeline(
      asked: Asked,
      scope: TimelineScope,
      from: Day,
      to: Day,
    ): Promise<Hashed<{ readonly steps: readonly TimelineStep[] }>> {
      refuseLongPeriod(from, to);
      const view = await views.of(asked);
      refuseUnknownScope(view, scope);
      const calendar = calendarOf(view);
      const steps: readonly TimelineStep[] =
        'row' in scope
          ? timelineOfRow(calendar, scope.row, from, to).map(({ day, row, causes }) => ({
              ...{ day, causes, totals: null },
              row: figuresOf(row),
            }))
          : timelineOfRows(calendar, hostsOf(view, scope), from, to).map(({ day, rollUp: totals, causes }) => ({
              ...{ day, causes, totals, row: null },
            }));
      return { steps, hash: hashOf(hashedTimeline(steps)) };
    },

    async forecast(asked: Asked, to: Day, renewal: RenewalAssumption, where?: Where): Promise<Hashed<Forecasted>> {
      const view = await views.of(asked);
      refuseLongPeriod(view.day, to);
      const calendar = calendarOf(view);
      const cells =
        where === undefined
          ? cellsBetween(calendar, view.coverage.rowsOfHost.keys(), view.day, to)
          : filtered(view, { country: true }, where);
      const { newlyShort, newlyFallingShort, licencesToRenew } = forecast(calendar, cells, view.day, to, renewal);
      const shown = ({ cell, today, then, day, until, causes }: (typeof newlyShort)[number]): ForecastedRow => ({
        ...cell,
        ...{ day, until, causes, today: figuresOf(today), then: figuresOf(then) },
      });
      const result: Forecasted = {
        newlyShort: newlyShort.map(shown),
        newlyFallingShort: newlyFallingShort.map(({ host, day, rows }) => ({ host, day, rows: rows.map(shown) })),
        licencesToRenew,
        ...paceOf(view, where),
      };
      return { ...result, hash: hashOf(hashedForecast(result)) };
    },

    async changes(asked: Asked, from: Day, to: Day, where?: Where): Promise<Hashed<Changed>> {
      refuseLongPeriod(from, to);
      const view = await views.of(asked);
      const calendar = calendarOf(view);
      const all = cellsBetween(calendar, view.coverage.rowsOfHost.keys(), from, to);
      const chosen = where === undefined ? null : await chosenOn(asked, [from, to], where);
      const cells = all.filter((cell) => chosen?.has(cellKey(cell)) ?? true);
      const { rows, totals, shortfallPlaces } = changesBetween(calendar, cells, from, to);
      const result: Changed = {
        rows: rows.map(({ level, host, kind, before, after, parts }) => ({
          ...{ level, host, kind, parts, before: figuresOf(before), after: figuresOf(after) },
        })),
        totals,
        shortfallPlaces,
      };
      return { ...result, hash: hashOf(hashedChanges(result)) };
    },
  };
}

function hostsOf({ coverage }: CoverageView, scope: RowScope): readonly string[] {
  const { municipalities, municipalitiesOfDistrict } = coverage.calendar.facts;
  if ('host' in scope) return [scope.host];
  if ('district' in scope) return municipalitiesOfDistrict.get(scope.district) ?? [];
  return [...municipalities.keys()];
}

/** A calendar of its own, so that the days of one question do not stay in memory after it. */
function calendarOf({ coverage }: CoverageView): Calendar {
  return coverage.calendar.afresh();
}

/** What § 32 asks for, of the rows that the filter leaves, and of each district. */
function paceOf(view: CoverageView, where: Where | undefined): Pick<Forecasted, 'pace' | 'paceOfDistricts'> {
  const rows = filtered(view, { country: true }, where);
  const byDistrict = [...Map.groupBy(rows, ({ district }) => district)].sort(([a], [b]) => byCodePoint(a, b));
  return {
    pace: requiredPace(rollUp(rows).shortfallPlaces, view.day),
    paceOfDistricts: byDistrict.flatMap(([district, found]) => {
      const pace = requiredPace(rollUp(found).shortfallPlaces, view.day);
      return pace === null ? [] : [{ district, ...pace }];
    }),
  };
}
