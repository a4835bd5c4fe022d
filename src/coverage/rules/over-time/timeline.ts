import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Day } from '../../../kernel/day.js';
import { type Calendar } from '../calendar.js';
import { type Cell } from '../cell.js';
import { type CoverageRow } from '../coverage-row.js';
import { type RollUp, Tally } from '../roll-up.js';
import { cellsBetween } from './cells.js';
import { byTurn, type Turn, turnsByDay, turnsOf } from './turning-points.js';

/** The row from a day on; null while there is no Map or the edition has no such row. */
export type RowStep = { readonly day: Day; readonly row: CoverageRow | null; readonly causes: readonly Turn[] };

/** Rows taken together from a day on; null while there is no Map. */
export type RollUpStep = { readonly day: Day; readonly rollUp: RollUp | null; readonly causes: readonly Turn[] };

/** The row on the first day, and on every day on which its maximum, places, bounds or status differ from the day before. */
export function timelineOfRow(calendar: Calendar, cell: Cell, from: Day, to: Day): readonly RowStep[] {
  return stepsThatDiffer(statesOfRow(calendar, cell, from, to), ({ row }) => shownOf(row));
}

/** The roll-up of all rows of the hosts on the first day, and on every day on which any of its values differs. */
export function timelineOfRows(calendar: Calendar, hosts: Iterable<string>, from: Day, to: Day): readonly RollUpStep[] {
  const states = [...hosts].flatMap((host) => {
    const own = calendar.afresh();
    return cellsBetween(own, [host], from, to).map((cell) => statesOfRow(own, cell, from, to));
  });
  const changes = states.flatMap((steps) =>
    steps
      .map((step, index) => ({ ...step, before: steps[index - 1]?.row ?? null }))
      .filter(({ before, row }) => countsOf(before) !== countsOf(row)),
  );
  const byDay = Map.groupBy(changes, ({ day }) => day);
  const days = new Set([from, ...editionDays(calendar, from, to), ...byDay.keys()]);
  const tally = new Tally();
  const steps = [...days].sort(byCodePoint).map((day): RollUpStep => {
    const changed = byDay.get(day) ?? [];
    for (const { before, row } of changed) {
      if (before !== null) tally.remove(before);
      if (row !== null) tally.add(row);
    }
    const rollUp = calendar.on(day).edition === null ? null : tally.rollUp();
    return { day, rollUp, causes: eachOnce(changed.flatMap(({ causes }) => causes)) };
  });
  return stepsThatDiffer(steps, ({ rollUp }) => rollUp);
}

/** The row on the first day and on every day on which something of it, shown or not, may differ. */
function statesOfRow(calendar: Calendar, cell: Cell, from: Day, to: Day): readonly RowStep[] {
  const later = [...turnsByDay(turnsOf(calendar, cell, { after: from, until: to }))];
  return [
    { day: from, row: calendar.on(from).row(cell), causes: [] },
    ...later.map(([day, causes]) => ({ day, row: calendar.on(day).row(cell), causes })),
  ];
}

/** An edition may begin or end the Map where no row of these hosts is. */
function editionDays({ facts, fixedEdition }: Calendar, from: Day, to: Day): readonly Day[] {
  if (fixedEdition !== undefined) return [];
  return facts.editions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > from && day <= to);
}

/** What of a row makes a step. */
function shownOf(row: CoverageRow | null): unknown {
  return row && [row.maximumUsers, row.havePlaces, row.bounds, row.status];
}

/** Everything of a row that a roll-up is made of. */
function countsOf(row: CoverageRow | null): string {
  return JSON.stringify(row && [row.maximumUsers, row.havePlaces, row.bounds, row.status, row.provenance]);
}

function stepsThatDiffer<Step>(steps: readonly Step[], shown: (step: Step) => unknown): readonly Step[] {
  let last: string | null = null;
  return steps.filter((step) => {
    const text = JSON.stringify(shown(step));
    const differs = text !== last;
    last = text;
    return differs;
  });
}

function eachOnce(causes: readonly Turn[]): readonly Turn[] {
  const sorted = [...causes].sort(byTurn);
  const seen = new Set<string>();
  return sorted.filter(({ fact, change }) => {
    const key = `${fact.type} ${fact.id} ${change}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
