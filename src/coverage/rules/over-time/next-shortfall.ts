import { type Day } from '../../../kernel/day.js';
import { type Calendar } from '../calendar.js';
import { type Cell } from '../cell.js';
import { type CoverageRow } from '../coverage-row.js';
import { type Period, type Turn, turnsByDay, turnsOf } from './turning-points.js';

/** A day on which a row becomes short, by what is known, and what begins or ends on it. */
export type Risk = {
  readonly day: Day;
  readonly row: CoverageRow;
  readonly causes: readonly Turn[];
};

/**
 * The first day of the period on which the row is in SHORTFALL and was not on the day before; null when there is none. A
 * row that a later edition no longer has is not short.
 */
export function nextShortfall(calendar: Calendar, cell: Cell, period: Period): Risk | null {
  const turns = turnsOf(calendar, cell, period);
  if (turns.length === 0) return null;
  let wasShort = calendar.on(period.after).row(cell)?.status === 'SHORTFALL';
  for (const [day, causes] of turnsByDay(turns)) {
    const row = calendar.on(day).row(cell);
    if (row?.status === 'SHORTFALL' && !wasShort) return { day, row, causes };
    wasShort = row?.status === 'SHORTFALL';
  }
  return null;
}

/** Whether the row becomes short within the period. */
export function becomesShort(calendar: Calendar, cell: Cell, period: Period): boolean {
  let last: Day | null = null;
  for (const { day } of turnsOf(calendar, cell, period)) {
    if (day !== last && calendar.on(day).row(cell)?.status === 'SHORTFALL') return true;
    last = day;
  }
  return false;
}
