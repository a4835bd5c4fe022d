import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { cellText, type Sheet, UnreadableSpreadsheet } from './spreadsheet.js';

const DELIMITERS = [';', ',', '\t'] as const;
/** Among so many lines the headings are found. */
const FIRST_LINES = 20;

/** The apostrophe before what a spreadsheet program would take for a formula: it is none of the text. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** Rows of a CSV file as spreadsheet programs save it: UTF-8, UTF-16 or windows-1251, with semicolons, commas or tabs. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = textOf(bytes);
  if (text.includes('\0')) throw new UnreadableSpreadsheet('FILE_UNREADABLE');
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
    });
    return rows.map((row) => row.map((cell) => cellText(cell.replace(GUARDED, ''))));
  } catch {
    throw new UnreadableSpreadsheet('FILE_UNREADABLE');
  }
}

/** Cyrillic in windows-1251 is no valid UTF-8 but by an accident that no word of some length survives. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** The one that one of the first lines has most of, outside quotes: that line is the headings, or as long as they are. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, FIRST_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const count = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * The file as a Bulgarian Excel opens it by itself: UTF-8 with its mark, semicolons, lines that end in CR LF. A text that it
 * would take for a formula stands after an apostrophe.
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  return Buffer.from(
    stringify(
      sheet.map((row) => [...row]),
      { bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: /[;,"\t\r\n]/, escape_formulas: true },
    ),
  );
}
