import { describe, expect, it } from 'vitest';
import { columnOfHeading } from '../../../src/national-map/rules/import/map-column.js';
import { readMapRows } from '../../../src/national-map/rules/index.js';
import { aLine, aPlannedEntry, type Cells, HEADINGS, LISTS } from '../../builders/map-files.js';

const read = (...lines: readonly Cells[]) => readMapRows([HEADINGS, ...lines], LISTS);
/** What is wrong with one row, as column and code. */
const wrongWith = (changes: Readonly<Record<number, string | null>>) =>
  read(aLine(changes)).problems.map(({ column, code }) => `${column} ${code}`);

describe('a file with the rows of an edition (чл. 32, ал. 2)', () => {
  it('says for each row the level, the host, the kind, the most users and who pays', () => {
    expect(read(aLine())).toEqual({ entries: [aPlannedEntry], problems: [], rows: 1, badRows: 0 });
  });

  it('leaves the number empty where the row states none, which is not zero', () => {
    expect(read(aLine({ 5: null })).entries[0]?.maximumUsers).toBeNull();
    expect(read(aLine({ 5: '0' })).entries[0]?.maximumUsers).toBe(0);
  });

  it('is read by its headings, in any order, in Bulgarian or English, with columns of one’s own beside', () => {
    const content = readMapRows(
      [
        ['Note', 'State funding', 'Maximum users', 'KIND', 'Municipality code', 'Level:'],
        ['mine', 'wholly', '40', 'day care for elderly people', 'pdv22', 'municipal level'],
        [null, 'изцяло', '1 200', 'Застъпничество и посредничество', 'PDV22', 'Областно'],
      ],
      LISTS,
    );
    expect(content.problems).toEqual([]);
    expect(content.entries).toEqual([
      aPlannedEntry,
      { ...aPlannedEntry, level: 'DISTRICT', kind: 'ADVOCACY_MEDIATION', maximumUsers: 1_200 },
    ]);
    expect(columnOfHeading('забележка')).toBeNull();
  });

  it('may name the host by its name and district, and must do both for the two called Бяла', () => {
    const hosts = (name: string, district: string | null) =>
      read(aLine({ 1: null, 2: name, 3: district })).entries.map(({ host }) => host);
    expect(hosts('Пловдив', null)).toEqual(['PDV22']);
    expect(hosts('бяла', 'Русе')).toEqual(['RSE04']);
    expect(hosts('Бяла', 'VAR')).toEqual(['VAR05']);
    expect(hosts('Бяла Слатина', null)).toEqual(['VRC08']);
    expect(wrongWith({ 1: null, 2: 'Бяла' })).toEqual(['HOST_NAME MUNICIPALITY_AMBIGUOUS']);
  });

  it.each<[string, Readonly<Record<number, string | null>>, string]>([
    ['without a level', { 0: null }, 'LEVEL VALUE_MISSING'],
    ['of a level that there is not', { 0: 'областен' }, 'LEVEL LEVEL_UNKNOWN'],
    ['of district level without a host', { 0: 'DISTRICT', 1: null }, 'HOST HOST_MISSING'],
    ['of district level with an unknown host', { 0: 'DISTRICT', 1: 'PDV99' }, 'HOST MUNICIPALITY_UNKNOWN'],
    ['with an unknown municipality', { 1: null, 2: 'Бял' }, 'HOST_NAME MUNICIPALITY_UNKNOWN'],
    ['with the code of one municipality and the name of another', { 2: 'Бяла' }, 'HOST_NAME MUNICIPALITY_MISMATCH'],
    ['with an unknown district', { 3: 'Тракия' }, 'HOST_DISTRICT DISTRICT_UNKNOWN'],
    ['with a host that lies elsewhere', { 3: 'Варна' }, 'HOST_DISTRICT DISTRICT_MISMATCH'],
    ['without a kind', { 4: null }, 'KIND VALUE_MISSING'],
    ['of an unknown kind', { 4: 'DAY_CARE' }, 'KIND KIND_UNKNOWN'],
    ['with words for a number', { 5: 'четиридесет' }, 'MAXIMUM_USERS NUMBER_UNREADABLE'],
    ['with half a user', { 5: '12,5' }, 'MAXIMUM_USERS NUMBER_UNREADABLE'],
    ['with fewer users than none', { 5: '-1' }, 'MAXIMUM_USERS NUMBER_NEGATIVE'],
    ['with more users than anywhere', { 5: '100001' }, 'MAXIMUM_USERS NUMBER_TOO_LARGE'],
    ['without funding', { 6: null }, 'STATE_FUNDING VALUE_MISSING'],
    ['of unknown funding', { 6: 'HALF' }, 'STATE_FUNDING FUNDING_UNKNOWN'],
    ['with a story in a cell', { 4: 'а'.repeat(201) }, 'KIND TEXT_TOO_LONG'],
  ])('refuses a row %s', (_, changes, expected) => {
    expect(wrongWith(changes)).toEqual([expected]);
  });

  it('names every bad cell of a row, by the row as the spreadsheet counts it', () => {
    const content = read([], ['# explained'], aLine({ 5: '-3', 6: 'HALF' }), aLine());
    expect(content).toMatchObject({ rows: 2, badRows: 2, entries: [] });
    expect(content.problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [4, 'MAXIMUM_USERS', '-3'],
      [4, 'STATE_FUNDING', 'HALF'],
      [5, 'KIND', 'DAY_CARE_ELDERLY'],
    ]);
  });

  it('has one row for a level, a host and a kind: the second is refused, and says which it repeats', () => {
    const repeated = read(aLine(), aLine({ 0: 'DISTRICT' }), aLine({ 0: 'Общинско ниво', 5: '7' }));
    expect(repeated.problems).toEqual([
      { row: 4, column: 'KIND', code: 'ROW_REPEATED', text: 'DAY_CARE_ELDERLY', firstRow: 2 },
    ]);
  });

  it('needs every column, and the host by code or by name', () => {
    const headed = (headings: Cells) => readMapRows([headings, aLine()], LISTS).problems;
    expect(headed(['ниво', 'вид']).map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'MAXIMUM_USERS', 'COLUMN_MISSING'],
      [1, 'STATE_FUNDING', 'COLUMN_MISSING'],
      [1, 'HOST', 'COLUMN_MISSING'],
    ]);
    expect(headed([...HEADINGS, 'Level']).map(({ column, code }) => [column, code])).toEqual([
      ['LEVEL', 'COLUMN_REPEATED'],
    ]);
    expect(readMapRows([], LISTS).problems).toHaveLength(5);
  });
});
