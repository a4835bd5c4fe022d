import { readCsv } from './csv.js';
import { type ReadSheet, within } from './spreadsheet.js';
import { readXlsx } from './xlsx.js';

/** The rows of a file of at most so many, blank ones among them. It takes long: the server has it done in a thread. */
export const readSpreadsheet: ReadSheet = async (format, bytes, mostRows) =>
  within(format === 'XLSX' ? await readXlsx(bytes, mostRows) : readCsv(bytes), mostRows);
