/** A sheet as its text: rows of cells, from the first row on, blank ones too, so that positions are those that a person sees. */
export type Sheet = readonly SheetRow[];
export type SheetRow = readonly (string | null)[];

export const SpreadsheetFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type SpreadsheetFormat = keyof typeof SpreadsheetFormat;

/** A file is no spreadsheet of the format that it is said to be, or one too large to be read. */
export class UnreadableSpreadsheet extends Error {
  constructor(readonly code: 'FILE_UNREADABLE' | 'FILE_TOO_LARGE') {
    super(code);
    this.name = 'UnreadableSpreadsheet';
  }
}

/** The text of a cell; blank is nothing. */
export function cellText(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
}
