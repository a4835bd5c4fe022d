import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { cellText, MOST_COLUMNS, type Sheet, UnreadableSpreadsheet } from './spreadsheet.js';

/** Of all parts of a workbook, unpacked: some ten times what the Map of the country needs. */
const MOST_UNPACKED = 16 * 1_048_576;
/** As many rows as a workbook can have. */
const LAST_ROW = 1_048_576;
const SHEETS = 'xl/worksheets/';

/** Rows of the first sheet of a workbook. Numbers, dates and truth values are as the file holds them, not as it shows them. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const unpacked = unpackedWithin(bytes, MOST_UNPACKED);
  try {
    const rows = await readSheet(Buffer.from(unpacked));
    return rows.map((row) => row.map((cell) => (cell === null ? null : cellText(textOf(cell)))));
  } catch {
    throw new UnreadableSpreadsheet('FILE_UNREADABLE');
  }
}

/**
 * The same workbook with nothing compressed in it, so that what is small outside cannot be vast inside. A part that is
 * larger than it says is cut off where it said that it ends.
 */
function unpackedWithin(bytes: Uint8Array, most: number): Uint8Array {
  let left = most;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
        return true;
      },
    });
    const readable = Object.entries(parts).map(([name, part]) => [name, name.startsWith(SHEETS) ? mended(part) : part]);
    return zipSync(Object.fromEntries(readable) as typeof parts, { level: 0 });
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet('FILE_UNREADABLE');
  }
}

const PLACE = /<(?:row|c)\b[^<>]*?\br="([A-Z]{0,3})(\d+)"[^<>]*>/g;

/**
 * A sheet whose cells lie where they can be listed row by row: one far away would make millions of blank ones before it.
 * What a formula could not compute is the text that people see there, so that it is told by row and column.
 */
function mended(part: Uint8Array): Uint8Array {
  const text = strFromU8(part);
  for (const [tag, letters = '', row] of text.matchAll(PLACE)) {
    const isSaid = letters !== '' && !tag.endsWith('/>');
    if (Number(row) > LAST_ROW || (isSaid && columnOf(letters) > MOST_COLUMNS)) {
      throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
    }
  }
  const withTexts = text.replaceAll(/(<c\b[^<>]*?) t="e"/g, '$1 t="str"');
  return withTexts === text ? part : strToU8(withTexts);
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? String(cell) : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** A workbook with a sheet for each table; the first line of each is a heading and stays in sight. */
export async function writeXlsx(
  sheets: readonly { readonly name: string; readonly rows: Sheet; readonly widths: readonly number[] }[],
): Promise<Uint8Array> {
  const made = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: rows.map((row, index) =>
      row.map((value) => (value === null ? null : { value, ...(index === 0 && { fontWeight: 'bold' as const }) })),
    ),
  }));
  return writeExcelFile(made).toBuffer();
}
