import { headingAnd } from './heading.js';
import { type ImportProblem, LONGEST_CELL } from './import-problem.js';
import { columnOfHeading, type MapColumn } from './map-column.js';
import { findersIn, type MapLists } from './map-lists.js';
import { type PlannedEntry } from './planned-entry.js';
import { readRow, type RowProblem } from './read-row.js';

/** What a file says: its rows, where nothing is wrong with them, and all that is wrong. */
export type MapFileContent = {
  readonly entries: readonly PlannedEntry[];
  /** By row, then in the order of the columns. */
  readonly problems: readonly ImportProblem[];
  /** Rows below the heading that say something. */
  readonly rows: number;
  readonly badRows: number;
};

type Row = readonly (string | null)[];

/** Rows that begin with this explain, and are not read. */
export const EXPLANATION = '#';

/** Reads the rows of an edition from a sheet: what is above the headings, and blank rows, are passed over. */
export function readMapRows(sheet: readonly Row[], lists: MapLists): MapFileContent {
  const said = sheet.flatMap((cells, index) => (isSaid(cells) ? [{ row: index + 1, cells }] : []));
  const { heading, rows } = headingAnd(said);
  const columns = columnsOf(heading.row, heading.cells);
  if (columns.problems.length > 0) {
    return { entries: [], problems: columns.problems, rows: rows.length, badRows: 0 };
  }
  const finders = findersIn(lists);
  const firstRows = new Map<string, number>();
  const entries: PlannedEntry[] = [];
  const problems: ImportProblem[] = [];
  let badRows = 0;
  for (const { row, cells } of rows) {
    const textOf = (column: MapColumn) => cells[columns.places.get(column) ?? -1] ?? null;
    const { entry, identity, problems: found } = readRow(textOf, finders);
    const firstRow = identity === null ? null : (firstRows.get(identity) ?? null);
    if (identity !== null && firstRow === null) firstRows.set(identity, row);
    const repeated: readonly RowProblem[] = firstRow === null ? [] : [{ column: 'KIND', code: 'ROW_REPEATED' }];
    const wrong = [...found, ...repeated];
    problems.push(
      ...wrong.map((each) => ({
        row,
        firstRow: null,
        text: shown(textOf(each.column)),
        ...each,
        ...(each.code === 'ROW_REPEATED' && { firstRow }),
      })),
    );
    if (wrong.length > 0) badRows += 1;
    else if (entry !== null) entries.push(entry);
  }
  return { entries, problems, rows: rows.length, badRows };
}

/** Of a cell with a novel in it, its beginning. */
function shown(text: string | null): string | null {
  return text !== null && text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

function isSaid(cells: Row): boolean {
  const first = cells.find((cell) => cell !== null);
  return first !== undefined && first !== null && !first.startsWith(EXPLANATION);
}

const ALWAYS: readonly MapColumn[] = ['LEVEL', 'KIND', 'MAXIMUM_USERS', 'STATE_FUNDING'];

/** Where each column stands, and which of those that are needed stand nowhere: the host goes by code or by name. */
function columnsOf(
  row: number,
  headings: Row,
): { readonly places: ReadonlyMap<MapColumn, number>; readonly problems: readonly ImportProblem[] } {
  const places = new Map<MapColumn, number>();
  const problems: ImportProblem[] = [];
  for (const [place, text] of headings.entries()) {
    const column = text === null ? null : columnOfHeading(text);
    if (column === null) continue;
    if (places.has(column)) problems.push({ row, column, code: 'COLUMN_REPEATED', text, firstRow: null });
    else places.set(column, place);
  }
  const needed: readonly MapColumn[] = places.has('HOST_NAME') ? ALWAYS : [...ALWAYS, 'HOST'];
  const missing = needed.filter((column) => !places.has(column));
  problems.push(
    ...missing.map((column) => ({ row, column, code: 'COLUMN_MISSING' as const, text: null, firstRow: null })),
  );
  return { places, problems };
}
