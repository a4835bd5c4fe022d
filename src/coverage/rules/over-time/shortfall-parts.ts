import { type CoverageRow } from '../coverage-row.js';
import { byCause, type ChangeCause } from './change-cause.js';
import { type ChangeEvent } from './day-events.js';

export type ShortfallPart = { readonly cause: ChangeCause; readonly shortfallPlaces: number };

/** A cell at the end of a day: its row, if the Map has one, and the places that it has, row or not. */
export type CellState = { readonly row: CoverageRow | null; readonly havePlaces: number };

/**
 * How the missing places of a row changed from one day to the next, by cause: each in turn, never below zero, and last
 * what the status alone changes. Where a status hides missing places and nothing is short on either day, nothing changed.
 */
export function shortfallParts(
  before: CellState,
  after: CellState,
  events: readonly ChangeEvent[],
): readonly ShortfallPart[] {
  const [was, is] = [before.row?.shortfallPlaces ?? 0, after.row?.shortfallPlaces ?? 0];
  if (was === 0 && is === 0 && (isHidden(before) || isHidden(after))) return [];
  const whole = is - was;
  const parts = isStated(before) && isStated(after) ? openParts(before, events) : [];
  const rest = whole - parts.reduce((sum, { shortfallPlaces }) => sum + shortfallPlaces, 0);
  const byStatus = { cause: statusCause(before, after), shortfallPlaces: rest };
  return [...parts, byStatus].filter(({ shortfallPlaces }) => shortfallPlaces !== 0);
}

/** The change of the open places, cause by cause. Without a row nothing is asked for, so nothing is open. */
function openParts({ row, havePlaces }: CellState, events: readonly ChangeEvent[]): readonly ShortfallPart[] {
  let maximum = row?.maximumUsers ?? 0;
  let have = havePlaces;
  let open = Math.max(0, maximum - have);
  const byOneCause = Map.groupBy([...events].sort(byCause), ({ cause }) => cause);
  return [...byOneCause].map(([cause, found]) => {
    for (const each of found) {
      maximum += each.maximumUsers;
      have += each.havePlaces;
    }
    const shortfallPlaces = Math.max(0, maximum - have) - open;
    open += shortfallPlaces;
    return { cause, shortfallPlaces };
  });
}

function statusCause(before: CellState, after: CellState): ChangeCause {
  const isExempt = ({ row }: CellState) => row?.status === 'EXEMPT';
  return isExempt(before) !== isExempt(after) ? 'EXEMPTION' : 'UNKNOWN';
}

/** Places may be missing, but the status does not let them count. */
function isHidden({ row }: CellState): boolean {
  return row?.status === 'EXEMPT' || row?.status === 'UNKNOWN';
}

/** The number by the Map is stated, or there is no row and so none is asked for. */
function isStated({ row }: CellState): boolean {
  return row === null || row.maximumUsers !== null;
}
