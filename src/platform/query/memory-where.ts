import { byCodePoint } from '../../kernel/code-point-order.js';
import { columnNamed, type ShownColumn } from './collection.js';
import { type ColumnKind } from './column.js';
import { type CursorValue } from './cursor.js';
import { conditionsIn, isRecord, type Where, writtenEntries } from './where.js';

export type MemoryColumn<Row> = ShownColumn & {
  readonly value: (row: Row) => CursorValue;
  readonly taxonomy?: MemoryTaxonomy<Row>;
};

/** The codes above a row's own, and which codes there are. */
export type MemoryTaxonomy<Row> = {
  readonly above: (row: Row) => readonly (string | null)[];
  /** A code that is one of the lowest level means itself, whatever stands above it under the same name. */
  readonly isOwn: (code: string) => boolean;
  readonly isKnown: (code: string) => boolean;
};

/** What conditions may name of rows in memory: their columns, and their public id where they have one. */
export type MemoryShape<Row> = {
  readonly columns: Readonly<Record<string, MemoryColumn<Row>>>;
  readonly globalId?: { readonly typename: string; readonly of: (row: Row) => string };
};

const BULGARIAN = new Intl.Collator('bg-BG');

/** The same meaning as the condition has in SQL: a missing value makes a comparison false, and its negation true. */
export function matches<Row>(shape: MemoryShape<Row>, where: Where, row: Row): boolean {
  return writtenEntries(where).every(([name, value]) => {
    const holds = (condition: Where) => matches(shape, condition, row);
    if (name === 'and') return conditionsIn(value).every(holds);
    if (name === 'or') return conditionsIn(value).some(holds);
    if (name === 'not') return !conditionsIn(value).some(holds);
    const column = name === 'id' ? idColumn(shape) : columnNamed(shape.columns, name);
    if (column === undefined || !isRecord(value)) return true;
    const stored = column.value(row);
    const above = value.includeDescendants === false ? [] : (column.taxonomy?.above(row) ?? []);
    const isUnder = (codes: readonly unknown[]) =>
      codes.some((code) => satisfies(column.kind, stored, 'eq', code) || isAbove(column, above, code));
    return writtenEntries(value).every(([operator, operand]) => {
      if (operator === 'includeDescendants') return true;
      if (column.taxonomy === undefined) return satisfies(column.kind, stored, operator, operand);
      if (operator === 'eq') return isUnder([operand]);
      if (operator === 'in') return isUnder(Array.isArray(operand) ? operand : []);
      if (operator === 'notIn') return !isUnder(Array.isArray(operand) ? operand : []);
      return satisfies(column.kind, stored, operator, operand);
    });
  });
}

function isAbove<Row>({ taxonomy }: MemoryColumn<Row>, above: readonly (string | null)[], code: unknown): boolean {
  return typeof code === 'string' && above.includes(code) && taxonomy?.isOwn(code) === false;
}

function idColumn<Row>({ globalId }: MemoryShape<Row>): MemoryColumn<Row> | undefined {
  return globalId && { kind: 'code', value: globalId.of };
}

function satisfies(kind: ColumnKind, stored: CursorValue, operator: string, operand: unknown): boolean {
  if (operator === 'isNull') return (stored === null) === operand;
  if (operator === 'notIn') return !satisfies(kind, stored, 'in', operand);
  if (operator === 'in') return Array.isArray(operand) && operand.some((each) => satisfies(kind, stored, 'eq', each));
  if (stored === null) return false;
  if (operator === 'between') {
    return (
      isRecord(operand) && satisfies(kind, stored, 'gte', operand.from) && satisfies(kind, stored, 'lte', operand.to)
    );
  }
  if (operator === 'contains') return folded(stored).includes(folded(operand));
  if (operator === 'startsWith') return folded(stored).startsWith(folded(operand));
  if (operator === 'eq' && kind === 'name') return folded(stored) === folded(operand);
  const order = isValue(operand) ? compareValues(kind, stored, operand) : Number.NaN;
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
    default:
      throw new Error(`No such operator: ${operator}`);
  }
}

/** Numbers by size, names by the Bulgarian alphabet, everything else by code point. */
export function compareValues(kind: ColumnKind, a: string | number | boolean, b: string | number | boolean): number {
  if (kind === 'integer' || kind === 'decimal') return Number(a) - Number(b);
  if (kind === 'name') return BULGARIAN.compare(String(a), String(b));
  return byCodePoint(String(a), String(b));
}

function isValue(operand: unknown): operand is string | number | boolean {
  return typeof operand === 'string' || typeof operand === 'number' || typeof operand === 'boolean';
}

function folded(value: unknown): string {
  return String(value).toLocaleLowerCase('bg-BG');
}
