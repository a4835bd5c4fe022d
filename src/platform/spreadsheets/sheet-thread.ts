import { readSpreadsheet } from './read-spreadsheet.js';
import { type Sheet, type SpreadsheetFormat, type UnreadableCode, UnreadableSpreadsheet } from './spreadsheet.js';

/** A file to read, as it reaches the thread. */
export type File = { readonly format: SpreadsheetFormat; readonly bytes: Uint8Array; readonly mostRows: number };
export type ReadFile = { readonly sheet: Sheet } | { readonly unreadable: UnreadableCode };

/** The thread that reads files, so that nobody else waits for them, and that ends alone where one is too much for it. */
export default async function read({ format, bytes, mostRows }: File): Promise<ReadFile> {
  try {
    return { sheet: await readSpreadsheet(format, bytes, mostRows) };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { unreadable: error.code };
    throw error;
  }
}
