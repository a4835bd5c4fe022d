import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_ROWS, type PlannedEntry, readMapRows } from '../../../src/national-map/rules/index.js';
import {
  readSpreadsheet,
  SheetReader,
  type SpreadsheetFormat,
  writeCsv,
  writeXlsx,
} from '../../../src/platform/spreadsheets/index.js';
import { aLine, aPlannedEntry, HEADINGS, LISTS } from '../../builders/map-files.js';
import { SOURCES } from '../../support/sources.js';

const THREAD = new URL('../../../src/platform/spreadsheets/sheet-thread.ts', import.meta.url);
const threads: SheetReader[] = [];
const thread = (longestMs?: number) => {
  const reader = new SheetReader({ file: THREAD, nodeOptions: SOURCES, ...(longestMs !== undefined && { longestMs }) });
  threads.push(reader);
  return reader;
};
afterAll(() => Promise.all(threads.map((each) => each.close())));

const saved = (name: string) => readFileSync(new URL(`office-files/${name}`, import.meta.url));
const formatOf = (name: string): SpreadsheetFormat => (name.endsWith('.csv') ? 'CSV' : 'XLSX');
const read = async (name: string) => readMapRows(await readSpreadsheet(formatOf(name), saved(name), MOST_ROWS), LISTS);

/** What the files say: numbers as numbers, as text, with zeros behind; a formula; spaces; a Cyrillic А in a code; a name. */
const SAID: readonly PlannedEntry[] = [
  aPlannedEntry,
  { ...aPlannedEntry, kind: 'ADVOCACY_MEDIATION', maximumUsers: 35 },
  { ...aPlannedEntry, level: 'DISTRICT', maximumUsers: 25, stateFunding: 'PARTIAL' },
  { ...aPlannedEntry, host: 'VAR05' },
  { ...aPlannedEntry, host: 'RSE04', maximumUsers: 30 },
  { ...aPlannedEntry, host: 'RSE04', kind: 'ADVOCACY_MEDIATION', maximumUsers: null },
];

describe('a file that an office program saved', () => {
  it.each([
    ['with a merged title, a blank column, notes, and colour down to the last row there can be', 'filled.xlsx'],
    ['with headings merged over two rows, by way of another format', 'merged-headings.xlsx'],
    ['as semicolons in windows-1251', 'filled-windows-1251.csv'],
    ['as commas in UTF-8', 'filled-commas-utf-8.csv'],
  ])('%s is read', async (_, name) => {
    expect(await read(name)).toEqual({ entries: SAID, problems: [], rows: 6, badRows: 0 });
  });

  it('has each cell named that says what it cannot: a day, a failed formula, half a person, a truth value', async () => {
    const { problems, badRows } = await read('wrong-cells.xlsx');
    expect(problems.map(({ row, column, code, text }) => [row, column, code, text])).toEqual([
      [2, 'MAXIMUM_USERS', 'NUMBER_UNREADABLE', '2026-11-25'],
      [3, 'MAXIMUM_USERS', 'NUMBER_UNREADABLE', '#DIV/0!'],
      [4, 'MAXIMUM_USERS', 'NUMBER_UNREADABLE', '12.5'],
      [5, 'HOST', 'MUNICIPALITY_UNKNOWN', '#N/A'],
      [6, 'STATE_FUNDING', 'FUNDING_UNKNOWN', 'true'],
      [7, 'MAXIMUM_USERS', 'NUMBER_UNREADABLE', '1.000'],
    ]);
    expect(badRows).toBe(6);
  });

  it.each(['far-right.xlsx', 'far-below.xlsx'])('is too large where one cell lies far away: %s', async (name) => {
    await expect(read(name)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('a file', () => {
  const textOf = (...cells: string[]) => writeCsv([HEADINGS, aLine(), ...cells.map((cell) => [cell])]);

  it('names the row of the file also below a title, and shows the beginning of what is too long', async () => {
    const file = writeCsv([['Предложение, с забележки, без печат'], [], HEADINGS, aLine({ 4: 'дума '.repeat(100) })]);
    const { problems } = readMapRows(await readSpreadsheet('CSV', file, MOST_ROWS), LISTS);
    expect(problems).toMatchObject([{ row: 4, column: 'KIND', code: 'TEXT_TOO_LONG' }]);
    expect(problems[0]?.text).toHaveLength(201);
  });

  it('says its delimiter in the first line, as some programs write it, and that is no heading', async () => {
    const file = Buffer.from(`sep=;\r\n${HEADINGS.join(';')}\r\n${aLine().join(';')}\r\n`);
    expect(readMapRows(await readSpreadsheet('CSV', file, MOST_ROWS), LISTS)).toMatchObject({
      entries: [aPlannedEntry],
      problems: [],
    });
  });

  it('is too large by its columns, by a cell, and by all cells together', async () => {
    const refused = { code: 'FILE_TOO_LARGE' };
    const wide = writeCsv([Array.from({ length: 257 }, () => 'x')]);
    await expect(readSpreadsheet('CSV', wide, MOST_ROWS)).rejects.toMatchObject(refused);
    await expect(readSpreadsheet('CSV', textOf('x'.repeat(32_768)), MOST_ROWS)).rejects.toMatchObject(refused);
    // The same text a thousand times is stored once in a workbook.
    const same = Array.from({ length: 1_000 }, () => ['x'.repeat(20_000)]);
    const repeated = await writeXlsx([{ name: 'x', rows: same, widths: [] }]);
    expect(repeated.length).toBeLessThan(100_000);
    await expect(readSpreadsheet('XLSX', repeated, MOST_ROWS)).rejects.toMatchObject(refused);
  });

  it('that says that its parts are smaller than they are is read no further than it says', async () => {
    const vast = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1_048_576) });
    const lying = Buffer.from(vast);
    const at = lying.lastIndexOf(Buffer.from('PK\x01\x02'));
    lying.writeUInt32LE(1_000, at + 24);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSpreadsheet('XLSX', lying, MOST_ROWS)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1_048_576);
  });
});

describe('the thread that reads files', () => {
  it('reads them, and says why it does not', async () => {
    const { read: ask } = thread();
    const file = writeCsv([HEADINGS, aLine()]);
    expect(await ask('CSV', file, MOST_ROWS)).toEqual([HEADINGS, aLine()]);
    await expect(ask('XLSX', file, MOST_ROWS)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(ask('CSV', file, 1)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it(
    'gives up what takes too long, or more memory than there is, and reads the next',
    { timeout: 60_000 },
    async () => {
      const file = writeCsv([HEADINGS, aLine()]);
      const hurried = thread(1);
      await expect(hurried.read('CSV', file, MOST_ROWS)).rejects.toMatchObject({ code: 'FILE_TOO_COMPLEX' });
      const patient = thread();
      const crowded = patient.read('XLSX', await crowdedWorkbook(), 1_000_000);
      await expect(crowded).rejects.toMatchObject({ code: 'FILE_TOO_COMPLEX' });
      expect(await patient.read('CSV', file, MOST_ROWS)).toEqual([HEADINGS, aLine()]);
    },
  );
});

/** Half a million rows with a cell in the last column that is taken: listed, they are a hundred million. */
async function crowdedWorkbook(): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx([{ name: 'x', rows: [['x']], widths: [] }]));
  const rows = Array.from({ length: 500_000 }, (_, at) => {
    const row = String(at + 1);
    return `<row r="${row}"><c r="IV${row}"><v>1</v></c></row>`;
  });
  const sheet = `<worksheet><sheetData>${rows.join('').slice(0, 15_000_000)}`;
  const whole = `${sheet.slice(0, sheet.lastIndexOf('<row '))}</sheetData></worksheet>`;
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(whole) });
}
