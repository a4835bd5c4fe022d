import { byCodePoint } from '../../kernel/code-point-order.js';
import { type CursorValue } from './cursor.js';
import { ownDimensions } from './dimensions.js';
import { checkGroups, checkQuestion } from './grouped-question.js';
import {
  type AggregateGroup,
  type GroupedQuestion,
  groupOrders,
  type MeasuredColumn,
  measuredColumns,
  type MeasuredValues,
  RATIO_DIGITS,
} from './measures.js';
import { type MemoryCollection } from './memory-list.js';
import { compareValues, matches, type MemoryColumn } from './memory-where.js';

/** Computed rows taken together, with the meaning that stored ones have. */
export function aggregateInMemory<Row>(
  collection: MemoryCollection<Row>,
  rows: readonly Row[],
  question: GroupedQuestion,
): readonly AggregateGroup[] {
  checkQuestion(question);
  const measured = measuredColumns(collection);
  const keyOf = keysOf(collection, question.groupBy);
  const grouped = Map.groupBy(rows, (row) => JSON.stringify(keyOf(row)));
  const whole: [string, readonly Row[]][] = question.groupBy.length === 0 && grouped.size === 0 ? [['[]', []]] : [];
  const groups = [...grouped, ...whole].map(([key, members]): AggregateGroup => ({
    key: JSON.parse(key) as AggregateGroup['key'],
    count: members.length,
    values: Object.fromEntries(
      measured.map((each) => [each.field, valuesOf(each, members, collection.columns[each.column])]),
    ),
    ratios: question.ratios.map(({ of, to }) => ratioOfSums(members, collection.columns[of], collection.columns[to])),
  }));
  const having = havingShape(measured);
  const kept = groups.filter((group) => matches(having, flattened(question.having), group));
  return checkGroups(kept.sort(comparison(collection, question)).slice(0, question.first + 1), question);
}

function keysOf<Row>({ columns, ...shape }: MemoryCollection<Row>, groupBy: readonly string[]) {
  const own = ownDimensions({ ...shape, columns });
  const dimensions = [...new Set(groupBy)].flatMap((name) => own.find((each) => each.name === name) ?? []);
  return (row: Row): AggregateGroup['key'] =>
    dimensions.map(({ column, part }) => {
      const value = columns[column]?.value(row) ?? null;
      if (value === null) return null;
      return part === null ? String(value) : String(value).slice(0, part === 'YEAR' ? 4 : 7);
    });
}

function valuesOf<Row>(
  { measures }: MeasuredColumn,
  rows: readonly Row[],
  column: MemoryColumn<Row> | undefined,
): MeasuredValues {
  const values = rows.map((row) => column?.value(row) ?? null).filter((value) => value !== null);
  const ordered = values.toSorted((a, b) => compareValues(column?.kind ?? 'code', a, b));
  const sum = measures.includes('sum') && values.length > 0 ? sumOf(values) : null;
  return {
    known: values.length,
    sum: sum === null ? null : String(sum),
    average: sum === null ? null : divided(sum, BigInt(values.length)),
    min: numberOrText(ordered.at(0)),
    max: numberOrText(ordered.at(-1)),
  };
}

function ratioOfSums<Row>(
  rows: readonly Row[],
  of: MemoryColumn<Row> | undefined,
  to: MemoryColumn<Row> | undefined,
): string | null {
  const pairs = rows.flatMap((row) => {
    const [dividend, divisor] = [of?.value(row) ?? null, to?.value(row) ?? null];
    return dividend === null || divisor === null ? [] : [[dividend, divisor] as const];
  });
  const divisor = sumOf(pairs.map(([, each]) => each));
  return divisor === 0n ? null : divided(sumOf(pairs.map(([each]) => each)), divisor);
}

/** What is summed in memory are whole numbers. */
function sumOf(values: readonly NonNullable<CursorValue>[]): bigint {
  return values.reduce<bigint>((sum, value) => sum + BigInt(value), 0n);
}

/** A quotient with the digits of ratios, halves away from zero, as PostgreSQL rounds. */
function divided(dividend: bigint, divisor: bigint): string {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [above, below] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const scaled = (above * 10n ** BigInt(RATIO_DIGITS) * 2n + below) / (below * 2n);
  const digits = String(scaled).padStart(RATIO_DIGITS + 1, '0');
  const text = `${digits.slice(0, -RATIO_DIGITS)}.${digits.slice(-RATIO_DIGITS)}`;
  return isNegative && scaled !== 0n ? `-${text}` : text;
}

function numberOrText(value: NonNullable<CursorValue> | undefined): string | number | null {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? String(value) : value;
}

/** Conditions on groups: `places: { sum: { gt: 5 } }` is a condition on the column `places.sum`. */
function flattened(having: GroupedQuestion['having']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(having).flatMap(([name, value]): [string, unknown][] => {
      if (value === undefined) return [];
      if (name === 'count') return [[name, value]];
      if (Array.isArray(value)) return [[name, value.map((each) => flattened(each as GroupedQuestion['having']))]];
      return Object.entries(value as object).map(([measure, operators]) => [`${name}.${measure}`, operators]);
    }),
  );
}

function havingShape(measured: readonly MeasuredColumn[]) {
  const columns = measured.flatMap(({ field, kind, measures }) =>
    measures.map((measure): [string, MemoryColumn<AggregateGroup>] => [
      `${field}.${measure}`,
      {
        kind: measure === 'min' || measure === 'max' ? kind : 'decimal',
        value: ({ values }) => values[field]?.[measure] ?? null,
      },
    ]),
  );
  const count: MemoryColumn<AggregateGroup> = { kind: 'integer', value: (group) => group.count };
  return { columns: Object.fromEntries([['count', count], ...columns]) };
}

function comparison<Row>(collection: MemoryCollection<Row>, { orderBy }: GroupedQuestion) {
  const orders = groupOrders(collection);
  const measured = measuredColumns(collection);
  const keys = orderBy.flatMap(({ field, direction }) => {
    const order = orders.get(field);
    if (order === undefined || order === 'KEY') return [];
    const column = order === 'COUNT' ? undefined : measured.find((each) => each.column === order.column);
    const value = (group: AggregateGroup) =>
      order === 'COUNT' ? group.count : (group.values[column?.field ?? '']?.[order.measure] ?? null);
    return [{ value, sign: direction === 'DESC' ? -1 : 1 }];
  });
  return (a: AggregateGroup, b: AggregateGroup): number => {
    for (const { value, sign } of keys) {
      const [left, right] = [value(a), value(b)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const difference = compareValues('decimal', left, right);
      if (difference !== 0) return sign * difference;
    }
    return compareKeys(a.key, b.key);
  };
}

function compareKeys(a: AggregateGroup['key'], b: AggregateGroup['key']): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return byCodePoint(left, right);
  }
  return 0;
}
