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
export async function readXlsx(bytes: Uint8Array, mostRows: number): Promise<Sheet> {
  const parts = unpacked(bytes);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith(SHEETS));
  const vast = sheets.filter(([, part]) => isVast(strFromU8(part), mostRows)).map(([name]) => name);
  const listed = Object.entries(parts).filter(([name]) => !vast.includes(name));
  const readable = listed.map(([name, part]) => [name, name.startsWith(SHEETS) ? withErrorsAsTexts(part) : part]);
  try {
    // Nothing is compressed in it any more, so that what is small outside cannot be vast inside.
    const workbook = zipSync(Object.fromEntries(readable) as typeof parts, { level: 0 });
    const rows = await readSheet(Buffer.from(workbook));
    return rows.map((row) => row.map((cell) => (cell === null ? null : cellText(textOf(cell)))));
  } catch {
    throw new UnreadableSpreadsheet(vast.length > 0 ? 'FILE_TOO_LARGE' : 'FILE_UNREADABLE');
  }
}

/** The parts of a workbook. One that is larger than it says is cut off where it said that it ends. */
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let left = MOST_UNPACKED;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet('FILE_UNREADABLE');
  }
}

const PLACE = /<(?:row|c)\b[^<>]*?\br="([A-Z]{0,3})(\d+)"[^<>]*>/g;

/** Whether a cell lies so far away that listing the sheet row by row would make millions of blank ones before it. */
function isVast(sheet: string, mostRows: number): boolean {
  for (const [tag, letters = '', row] of sheet.matchAll(PLACE)) {
    if (Number(row) > LAST_ROW) return true;
    const isSaid = letters !== '' && !tag.endsWith('/>');
    if (isSaid && (Number(row) > mostRows || columnOf(letters) > MOST_COLUMNS)) return true;
  }
  return false;
}

/** What a formula could not compute is the text that people see there, so that it is told by row and column. */
function withErrorsAsTexts(part: Uint8Array): Uint8Array {
  return strToU8(strFromU8(part).replaceAll(/(<c\b[^<>]*?) t="e"/g, '$1 t="str"'));
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
