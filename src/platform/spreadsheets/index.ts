import { createHash } from 'node:crypto';
import { readCsv } from './csv.js';
import { type Sheet, type SpreadsheetFormat } from './spreadsheet.js';
import { readXlsx } from './xlsx.js';

export { writeCsv } from './csv.js';
export { type Sheet, type SheetRow, SpreadsheetFormat, UnreadableSpreadsheet } from './spreadsheet.js';
export { writeXlsx } from './xlsx.js';

export function readSpreadsheet(format: SpreadsheetFormat, bytes: Uint8Array): Promise<Sheet> {
  return format === 'XLSX' ? readXlsx(bytes) : Promise.resolve().then(() => readCsv(bytes));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
