import { columnOfHeading } from './map-column.js';

type Row = readonly (string | null)[];
/** A row that says something, by its number in the spreadsheet. */
type Said = { readonly row: number; readonly cells: Row };

/** A title or two may stand above the headings, and what a program wrote about the file. */
const LAST_TRIED = 20;

/**
 * The headings, and the rows below them. Headings are the first row with at least two that are known, else the first of
 * all; where some are merged over others, the next row goes on with them, and what stands below is the heading.
 */
export function headingAnd(said: readonly Said[]): { readonly heading: Said; readonly rows: readonly Said[] } {
  const found = said.slice(0, LAST_TRIED).findIndex(({ cells }) => known(cells) > 1);
  const at = Math.max(found, 0);
  const [heading = { row: 1, cells: [] }, below, ...rest] = said.slice(at);
  if (below === undefined || known(below.cells) === 0 || known(below.cells) < filled(below.cells)) {
    return { heading, rows: said.slice(at + 1) };
  }
  const places = Math.max(heading.cells.length, below.cells.length);
  const cells = Array.from({ length: places }, (_, place) => below.cells[place] ?? heading.cells[place] ?? null);
  return { heading: { row: heading.row, cells }, rows: rest };
}

function filled(cells: Row): number {
  return cells.filter((cell) => cell !== null).length;
}

function known(cells: Row): number {
  return cells.filter((cell) => cell !== null && columnOfHeading(cell) !== null).length;
}
