import { checkWhere } from './check-where.js';
import { columnNamed, type ListShape, type OrderKey } from './collection.js';
import { type CursorValue, listFingerprint, readCursor, writeCursor } from './cursor.js';
import { compareValues, matches, type MemoryShape } from './memory-where.js';
import { notAnIdOf, parseGlobalId } from './global-id.js';
import { orderKeys } from './order.js';
import { type ListArguments, type Page } from './page.js';
import { pageWindow } from './paging.js';
import { RequestError } from './request-error.js';
import { conditionsIn, isRecord, textsComparedIn, type Where, writtenEntries } from './where.js';

/** Rows that are computed, not stored, listed by the same arguments and with the same meaning. */
export type MemoryCollection<Row> = Omit<ListShape, 'columns'> &
  MemoryShape<Row> & {
    /** Unique and the same on every machine: decides between rows that are equal otherwise. */
    readonly keyOf: (row: Row) => string;
  };

/** The codes that exist, by the name of the column that holds them. */
export type KnownCodes = Readonly<Record<string, { readonly has: (code: string) => boolean }>>;

/** The rows for which the condition holds. */
export function filterRows<Row>(
  collection: MemoryCollection<Row>,
  rows: readonly Row[],
  where: Where = {},
  known: KnownCodes = {},
): readonly Row[] {
  checkWhere(where);
  refuseUnknown(collection, where, known);
  return rows.filter((row) => matches(collection, where, row));
}

/** A page of rows that are already filtered. */
export function pageOf<Row>(
  collection: MemoryCollection<Row>,
  filtered: readonly Row[],
  { where = {}, orderBy, ...paging }: ListArguments,
  context: readonly unknown[] = [],
): Page<Row> {
  const window = pageWindow(paging);
  const order = orderKeys(collection, orderBy);
  const kinds = order.map(({ field }) => collection.columns[field]?.kind ?? 'hidden');
  const list = listFingerprint([collection.name, where, order, ...context]);
  const valuesOf = (row: Row): readonly CursorValue[] => [
    ...order.map(({ field }) => collection.columns[field]?.value(row) ?? null),
    collection.keyOf(row),
  ];
  const compare = comparison(collection, order);
  const sorted = filtered.map((row) => ({ row, values: valuesOf(row) })).sort((a, b) => compare(a.values, b.values));
  const cursor = window.cursor === null ? null : readCursor(window.cursor, list, [...kinds, 'code']);
  const beyond =
    cursor === null ? sorted : sorted.filter(({ values }) => isBeyond(compare(values, cursor), window.backwards));
  const kept = window.backwards ? beyond.slice(-window.size) : beyond.slice(0, window.size);
  const more = beyond.length > kept.length;
  return {
    rows: kept.map(({ row }) => row),
    cursorOf: (row) => writeCursor(list, valuesOf(row)),
    hasNextPage: window.backwards ? cursor !== null : more,
    hasPreviousPage: window.backwards ? more : cursor !== null,
  };
}

function isBeyond(order: number, backwards: boolean): boolean {
  return backwards ? order < 0 : order > 0;
}

function comparison<Row>(collection: MemoryCollection<Row>, order: readonly OrderKey[]) {
  return (a: readonly CursorValue[], b: readonly CursorValue[]): number => {
    for (const [index, { field, direction, nulls }] of order.entries()) {
      const [left, right] = [a[index] ?? null, b[index] ?? null];
      if (left === right) continue;
      if (left === null || right === null) return (left === null) === (nulls === 'FIRST') ? -1 : 1;
      const difference = compareValues(collection.columns[field]?.kind ?? 'code', left, right);
      if (difference !== 0) return direction === 'ASC' ? difference : -difference;
    }
    return compareValues('code', a.at(-1) ?? '', b.at(-1) ?? '');
  };
}

function refuseUnknown<Row>(collection: MemoryCollection<Row>, where: Where, known: KnownCodes): void {
  for (const [name, value] of writtenEntries(where)) {
    if (name === 'and' || name === 'or' || name === 'not') {
      for (const inner of conditionsIn(value)) refuseUnknown(collection, inner, known);
    } else if (isRecord(value) && name === 'id') {
      const { typename = '' } = collection.globalId ?? {};
      const stranger = textsComparedIn(value).find((id) => parseGlobalId(id)?.typename !== typename);
      if (stranger !== undefined) throw notAnIdOf(typename, stranger);
    } else if (isRecord(value) && columnNamed(collection.columns, name)?.isClosed === true) {
      const taxonomy = columnNamed(collection.columns, name)?.taxonomy;
      const unknown = textsComparedIn(value).find((code) =>
        taxonomy === undefined ? known[name]?.has(code) === false : !taxonomy.isKnown(code),
      );
      if (unknown !== undefined)
        throw new RequestError('BAD_USER_INPUT', `There is no ${name} with the code ${unknown}.`);
    }
  }
}
