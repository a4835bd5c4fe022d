import { codesOf, type NamedCode } from '../../../kernel/named-code.js';
import { type MapColumn } from './map-column.js';

/** The most users that a row can state. */
export const MOST_USERS = 100_000;
export const LONGEST_CELL = 200;
/** The most rows of a file, blank ones among them. */
export const MOST_ROWS = 20_000;

/** What can be wrong with a row of a file. The codes are permanent. */
export const importProblems = [
  {
    code: 'COLUMN_MISSING',
    nameBg: 'Колоната липсва: сравнете заглавията с образеца.',
    nameEn: 'The column is missing: compare the headings with the template.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'COLUMN_REPEATED',
    nameBg: 'Колоната я има два пъти: оставете една.',
    nameEn: 'The column is there twice: leave one.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'VALUE_MISSING',
    nameBg: 'Клетката е празна: попълнете я.',
    nameEn: 'The cell is empty: fill it in.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'TEXT_TOO_LONG',
    nameBg: 'Текстът в клетката е по-дълъг от 200 знака.',
    nameEn: 'The text of the cell is longer than 200 characters.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'LEVEL_UNKNOWN',
    nameBg: 'Няма такова ниво: MUNICIPAL, DISTRICT или NATIONAL.',
    nameEn: 'There is no such level: MUNICIPAL, DISTRICT or NATIONAL.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'HOST_MISSING',
    nameBg: 'Редът няма община домакин: услугата на всяко ниво се създава от една община. Посочете кода ѝ.',
    nameEn:
      'The row has no hosting municipality: a service of any level is created by one municipality. Give its code.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'MUNICIPALITY_UNKNOWN',
    nameBg: 'Няма такава община: вижте кодовете в образеца.',
    nameEn: 'There is no such municipality: see the codes in the template.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'MUNICIPALITY_AMBIGUOUS',
    nameBg: 'Има няколко общини с това име: посочете областта или кода.',
    nameEn: 'Several municipalities have this name: give the district or the code.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'MUNICIPALITY_MISMATCH',
    nameBg: 'Кодът е на друга община: поправете кода или името.',
    nameEn: 'The code is that of another municipality: mend the code or the name.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'DISTRICT_UNKNOWN',
    nameBg: 'Няма такава област: посочете името или кода ѝ.',
    nameEn: 'There is no such district: give its name or its code.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'DISTRICT_MISMATCH',
    nameBg: 'Общината домакин е в друга област: поправете областта или общината.',
    nameEn: 'The hosting municipality lies in another district: mend the district or the municipality.',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'KIND_UNKNOWN',
    nameBg: 'Няма такъв вид услуга: вижте кодовете в образеца.',
    nameEn: 'There is no such kind of service: see the codes in the template.',
    article: 'ЗСУ чл. 32',
  },
  {
    code: 'NUMBER_UNREADABLE',
    nameBg: 'Това не е цяло число: впишете брой, или оставете празно, ако редът не го определя.',
    nameEn: 'This is no whole number: enter a count, or leave it empty where the row states none.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'NUMBER_NEGATIVE',
    nameBg: 'Броят на потребителите не може да е под нула.',
    nameEn: 'The number of users cannot be below zero.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'NUMBER_TOO_LARGE',
    nameBg: 'Броят на потребителите е над 100 000: проверете го.',
    nameEn: 'The number of users is above 100,000: check it.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'FUNDING_UNKNOWN',
    nameBg: 'Няма такова финансиране: FULL (изцяло) или PARTIAL (частично).',
    nameEn: 'There is no such funding: FULL (wholly) or PARTIAL (partly).',
    article: 'ЗСУ чл. 43',
  },
  {
    code: 'ROW_REPEATED',
    nameBg: 'По-горе вече има ред за това ниво, община и вид: оставете един.',
    nameEn: 'There is a row for this level, municipality and kind above: leave one.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
] as const satisfies readonly NamedCode[];
export type ImportProblemCode = (typeof importProblems)[number]['code'];
export const ImportProblemCode = codesOf<ImportProblemCode>(importProblems);

/** What is wrong in one cell of a file. */
export type ImportProblem = {
  /** As the spreadsheet counts: the first line of the file is 1. */
  readonly row: number;
  readonly column: MapColumn;
  readonly code: ImportProblemCode;
  /** What stands there; null where nothing does. */
  readonly text: string | null;
  /** The row that this one repeats. */
  readonly firstRow: number | null;
};
