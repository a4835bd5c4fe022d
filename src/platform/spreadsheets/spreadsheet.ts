/** A sheet as its text: rows of cells, from the first row on, blank ones too, so that positions are those that a person sees. */
export type Sheet = readonly SheetRow[];
export type SheetRow = readonly (string | null)[];

export const SpreadsheetFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type SpreadsheetFormat = keyof typeof SpreadsheetFormat;

/** Of the columns that say something; some thirty times what the Map of the country needs, and less than a stray cell reaches. */
export const MOST_COLUMNS = 256;
/** The most that spreadsheet programs take into one cell. */
const LONGEST_CELL = 32_767;
/** Of all cells together: some five times what the largest file that may be sent holds where nothing is repeated. */
const MOST_TEXT = 10 * 1_048_576;

export type UnreadableCode = 'FILE_UNREADABLE' | 'FILE_TOO_LARGE' | 'FILE_TOO_COMPLEX';

/** A file is no spreadsheet of the format that it is said to be, or one too large or too much work to be read. */
export class UnreadableSpreadsheet extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
    this.name = 'UnreadableSpreadsheet';
  }
}

/** Reads a file; what cannot be read is an UnreadableSpreadsheet. */
export type ReadSheet = (format: SpreadsheetFormat, bytes: Uint8Array, mostRows: number) => Promise<Sheet>;

/** What no reader shows: marks of width nothing, of the order of bytes, of where words may break. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The text of a cell; blank is nothing. */
export function cellText(text: string): string | null {
  const trimmed = text.replaceAll(UNSEEN, '').normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
}

/** The sheet, where it keeps within what is taken. */
export function within(sheet: Sheet, mostRows: number): Sheet {
  if (sheet.length > mostRows) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
  let text = 0;
  for (const row of sheet) {
    if (row.findLastIndex((cell) => cell !== null) >= MOST_COLUMNS) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
    for (const cell of row) {
      const { length } = cell ?? '';
      text += length;
      if (length > LONGEST_CELL || text > MOST_TEXT) throw new UnreadableSpreadsheet('FILE_TOO_LARGE');
    }
  }
  return sheet;
}
