import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationRows, mapSheet, type PlannedEntry, readMapRows } from '../../../src/national-map/rules/index.js';
import {
  readSpreadsheet,
  type Sheet,
  type SpreadsheetFormat,
  writeCsv,
  writeXlsx,
} from '../../../src/platform/spreadsheets/index.js';
import { aPlannedEntry, HEADINGS, LISTS } from '../../builders/map-files.js';
import { runs } from '../coverage/runs.js';

const MOST = 20_000;
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

const someEntries = fc.uniqueArray(
  fc.record<PlannedEntry>({
    level: fc.constantFrom('MUNICIPAL', 'DISTRICT', 'NATIONAL'),
    host: fc.constantFrom(...codesOf(LISTS.municipalities)),
    kind: fc.constantFrom(...codesOf(LISTS.kinds)),
    maximumUsers: fc.option(fc.nat(100_000)),
    stateFunding: fc.constantFrom('FULL', 'PARTIAL'),
  }),
  { selector: ({ level, host, kind }) => `${level} ${host} ${kind}` },
);

const aCell = fc.oneof(fc.constant(null), fc.constantFrom('Бяла', '1;2', 'с "кавички"', 'a,b', 'два\nреда', '# знак'));
const someCells = fc.array(fc.array(aCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

/** Trailing blanks are nothing that a spreadsheet keeps. */
function said(sheet: Sheet): Sheet {
  const rows = sheet.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

const writers: readonly [SpreadsheetFormat, (sheet: Sheet) => Promise<Uint8Array>][] = [
  ['CSV', (sheet) => Promise.resolve(writeCsv(sheet))],
  ['XLSX', (rows) => writeXlsx([{ name: 'Карта', rows, widths: [] }])],
];

describe.each(writers)('the rows of an edition in a %s file', (format, write) => {
  it('are read back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, async (entries) => {
        const sheet = await readSpreadsheet(format, await write(mapSheet(LISTS, entries)), MOST);
        expect(readMapRows(sheet, LISTS)).toEqual({ entries, problems: [], rows: entries.length, badRows: 0 });
      }),
      runs(40, 2_000),
    );
  });

  it('stand beside explanations, which say nothing of the Map', async () => {
    const sheet = [...mapSheet(LISTS, []), ...explanationRows(LISTS), ...mapSheet(LISTS, [aPlannedEntry]).slice(1)];
    const read = await readSpreadsheet(format, await write(sheet), MOST);
    expect(readMapRows(read, LISTS)).toMatchObject({ entries: [aPlannedEntry], problems: [], rows: 1 });
  });

  it('keep every cell in its place, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(someCells, async (sheet) => {
        fc.pre(said(sheet).length > 0);
        const read = await readSpreadsheet(format, await write([HEADINGS, ...sheet]), MOST);
        expect(said(read)).toEqual(said([HEADINGS, ...sheet]));
      }),
      runs(60, 2_000),
    );
  });

  it('are refused where there are too many of them, or the file is something else', async () => {
    const many = await write(Array.from({ length: 11 }, () => ['x']));
    await expect(readSpreadsheet(format, many, 10)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await expect(readSpreadsheet(format, Buffer.from('\0\x01\x02'), MOST)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});

describe('a CSV file', () => {
  const ROWS: Sheet = [HEADINGS, ['Общинско ниво', 'PDV22', 'Пловдив', 'Пловдив', 'DAY_CARE_ELDERLY', '40', 'изцяло']];
  const written = (delimiter: string) => ROWS.map((row) => row.join(delimiter)).join('\r\n');
  const inWindows1251 = (text: string) =>
    Buffer.from(
      [...text].map((letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
    );

  it.each([
    ['semicolons in windows-1251', inWindows1251(written(';'))],
    ['semicolons in UTF-8 with its mark', Buffer.from(`\uFEFF${written(';')}`)],
    ['commas in UTF-8', Buffer.from(written(','))],
    ['tabs in UTF-16', Buffer.from(`\uFEFF${written('\t')}`, 'utf16le')],
  ])('with %s is read as Excel saves it', async (_, bytes) => {
    const sheet = await readSpreadsheet('CSV', bytes, MOST);
    expect(sheet).toEqual(ROWS);
    expect(readMapRows(sheet, LISTS).entries).toEqual([aPlannedEntry]);
  });
});

describe('a workbook', () => {
  it('may hold numbers as numbers, and is refused when it is vast inside', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const bytes = await writeExcelFile([
      ['a', 40],
      [null, true],
    ]).toBuffer();
    expect(await readSpreadsheet('XLSX', bytes, MOST)).toEqual([
      ['a', '40'],
      [null, 'true'],
    ]);
    const rows = Array.from({ length: 20 }, (_, index) => [`${String(index)}${'a'.repeat(1_048_576)}`]);
    const vast = await writeXlsx([{ name: 'x', rows, widths: [] }]);
    expect(vast.length).toBeLessThan(1_048_576);
    const refused = await readSpreadsheet('XLSX', vast, MOST).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
