export { writeCsv } from './csv.js';
export { readSpreadsheet } from './read-spreadsheet.js';
export { SheetReader, type SheetReaderOptions } from './sheet-reader.js';
export { type ReadSheet, type Sheet, type SheetRow, SpreadsheetFormat, UnreadableSpreadsheet } from './spreadsheet.js';
export { writeXlsx } from './xlsx.js';
