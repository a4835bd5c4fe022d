import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { cellText, type Sheet, UnreadableSpreadsheet } from './spreadsheet.js';

/** Of all parts of a workbook, unpacked: some ten times what the Map of the country needs. */
const MOST_UNPACKED = 16 * 1_048_576;

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

/** The same workbook with nothing compressed in it, so that what is small outside cannot be vast inside. */
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
    return zipSync(parts, { level: 0 });
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet('FILE_UNREADABLE');
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
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
