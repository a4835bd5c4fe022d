import { createHash } from 'node:crypto';
import { readCsv } from './csv.js';
import { type Sheet, type SpreadsheetFormat, UnreadableSpreadsheet } from './spreadsheet.js';
import { readXlsx } from './xlsx.js';

export { writeCsv } from './csv.js';
export { type Sheet, type SheetRow, SpreadsheetFormat, UnreadableSpreadsheet } from './spreadsheet.js';
export { writeXlsx } from './xlsx.js';

/** The rows of a file of at most so many, blank ones among them. */
export async function readSpreadsheet(format: SpreadsheetFormat, bytes: Uint8Array, mostRows: number): Promise<Sheet> {
  const sheet = format === 'XLSX' ? await readXlsx(bytes) : readCsv(bytes);
  if (sheet.length > mostRows) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
  return sheet;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
