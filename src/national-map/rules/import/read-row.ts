import { type ImportProblem, LONGEST_CELL, MOST_USERS } from './import-problem.js';
import { type MapColumn, mapColumns } from './map-column.js';
import { type ListedMunicipality, type MapFinders } from './map-lists.js';
import { type PlannedEntry } from './planned-entry.js';

export type RowProblem = Pick<ImportProblem, 'column' | 'code'>;
type TextOf = (column: MapColumn) => string | null;
type Read<Value> = { readonly value: Value } | RowProblem;

/** What one row says. It may be wrong in several cells; which row of the Map it is about is often known all the same. */
export function readRow(
  textOf: TextOf,
  finders: MapFinders,
): { readonly entry: PlannedEntry | null; readonly identity: string | null; readonly problems: readonly RowProblem[] } {
  const tooLong = mapColumns.filter(({ code }) => (textOf(code) ?? '').length > LONGEST_CELL);
  if (tooLong.length > 0) {
    const problems = tooLong.map(({ code }) => ({ column: code, code: 'TEXT_TOO_LONG' as const }));
    return { entry: null, identity: null, problems };
  }
  const level = named('LEVEL', 'LEVEL_UNKNOWN', textOf, finders.level);
  const host = hostOf(textOf, finders);
  const kind = named('KIND', 'KIND_UNKNOWN', textOf, finders.kind);
  const maximumUsers = usersIn(textOf('MAXIMUM_USERS'));
  const stateFunding = named('STATE_FUNDING', 'FUNDING_UNKNOWN', textOf, finders.stateFunding);
  const problems = [level, host, kind, maximumUsers, stateFunding].flatMap((read) => ('code' in read ? [read] : []));
  if ('code' in level || 'code' in host || 'code' in kind) return { entry: null, identity: null, problems };
  const cell = { level: level.value, host: host.value.code, kind: kind.value };
  const identity = `${cell.level} ${cell.host} ${cell.kind}`;
  if ('code' in maximumUsers || 'code' in stateFunding) return { entry: null, identity, problems };
  const entry = { ...cell, maximumUsers: maximumUsers.value, stateFunding: stateFunding.value };
  return { entry, identity, problems };
}

function named<Value>(
  column: MapColumn,
  code: RowProblem['code'],
  textOf: TextOf,
  find: (text: string) => Value | null,
): Read<Value> {
  const text = textOf(column);
  if (text === null) return { column, code: 'VALUE_MISSING' };
  const value = find(text);
  return value === null ? { column, code } : { value };
}

/** The hosting municipality: by its code, or by its name, with the district where several have it (ЗСУ чл. 33). */
function hostOf(textOf: TextOf, { hostByCode, hostsByName, district }: MapFinders): Read<ListedMunicipality> {
  const [code, name, area] = [textOf('HOST'), textOf('HOST_NAME'), textOf('HOST_DISTRICT')];
  const districtCode = area === null ? null : district(area);
  if (area !== null && districtCode === null) return { column: 'HOST_DISTRICT', code: 'DISTRICT_UNKNOWN' };
  const isThere = (each: ListedMunicipality) => districtCode === null || each.district === districtCode;
  const elsewhere: RowProblem = { column: 'HOST_DISTRICT', code: 'DISTRICT_MISMATCH' };
  if (code !== null) {
    const host = hostByCode(code);
    if (host === null) return { column: 'HOST', code: 'MUNICIPALITY_UNKNOWN' };
    if (name !== null && !hostsByName(name).includes(host)) {
      return { column: 'HOST_NAME', code: 'MUNICIPALITY_MISMATCH' };
    }
    return isThere(host) ? { value: host } : elsewhere;
  }
  if (name === null) return { column: 'HOST', code: 'HOST_MISSING' };
  const called = hostsByName(name);
  if (called.length === 0) return { column: 'HOST_NAME', code: 'MUNICIPALITY_UNKNOWN' };
  const [host, ...others] = called.filter(isThere);
  if (host === undefined) return elsewhere;
  return others.length === 0 ? { value: host } : { column: 'HOST_NAME', code: 'MUNICIPALITY_AMBIGUOUS' };
}

/**
 * A whole number, also with spaces between thousands, or with one or two zeros after its sign of fractions: three would be
 * thousands to some. Nothing is a row that states none (ЗСУ чл. 32, ал. 2).
 */
function usersIn(text: string | null): Read<number | null> {
  const column = 'MAXIMUM_USERS';
  if (text === null) return { value: null };
  const whole = text.replace(/[.,]0{1,2}$/, '');
  const plain = /^[-+]?\d{1,3}(\s\d{3})+$/.test(whole) ? whole.replaceAll(/\s/g, '') : whole;
  if (!/^[-+]?\d+$/.test(plain)) return { column, code: 'NUMBER_UNREADABLE' };
  const value = Number(plain);
  if (value < 0) return { column, code: 'NUMBER_NEGATIVE' };
  return value > MOST_USERS ? { column, code: 'NUMBER_TOO_LARGE' } : { value: value === 0 ? 0 : value };
}
