import { type ListShape, publicName } from './collection.js';
import { type ColumnKind } from './column.js';
import { orderName } from './order.js';

/** What can be computed of the values of a column over many rows. */
export type MeasureKind = 'known' | 'sum' | 'average' | 'min' | 'max';

/** A column whose values can be taken together: numbers by all measures, days and instants by the first and the last. */
export type MeasuredColumn = {
  readonly column: string;
  /** Its name in the schema. */
  readonly field: string;
  readonly kind: ColumnKind;
  readonly measures: readonly MeasureKind[];
  /** The stored column with its unit; what is taken together of several units is null. */
  readonly unit?: string | undefined;
};

const OF_NUMBERS: readonly MeasureKind[] = ['known', 'sum', 'average', 'min', 'max'];
const OF_TIMES: readonly MeasureKind[] = ['known', 'min', 'max'];

/** Digits after the point in averages and ratios; halves go away from zero. */
export const RATIO_DIGITS = 4;

export function measuredColumns(shape: ListShape): readonly MeasuredColumn[] {
  return Object.entries(shape.columns).flatMap(([column, shown]): readonly MeasuredColumn[] => {
    const { kind, isRatio, unit, onDemand } = shown;
    const field = publicName(column, shown);
    if (onDemand === true) return [];
    if (kind === 'integer' || kind === 'decimal') {
      // The sum or the average of ratios says nothing: ratios are taken of sums.
      return [{ column, field, kind, unit, measures: isRatio === true ? OF_TIMES : OF_NUMBERS }];
    }
    return kind === 'date' || kind === 'timestamp' ? [{ column, field, kind, measures: OF_TIMES }] : [];
  });
}

/** The columns whose sums make ratios. */
export function summedColumns(shape: ListShape): readonly MeasuredColumn[] {
  return measuredColumns(shape).filter(({ measures }) => measures.includes('sum'));
}

/** What groups can be ordered by: `COUNT`, `KEY`, and every measure, as `PLACES_SUM`. */
export function groupOrders(shape: ListShape): ReadonlyMap<string, GroupOrder> {
  const measured = measuredColumns(shape).flatMap(({ column, field, measures }) =>
    measures.map((measure): [string, GroupOrder] => [
      `${orderName(field)}_${measure.toUpperCase()}`,
      { column, measure },
    ]),
  );
  return new Map<string, GroupOrder>([['KEY', 'KEY'], ['COUNT', 'COUNT'], ...measured]);
}

export type GroupOrder = 'KEY' | 'COUNT' | { readonly column: string; readonly measure: MeasureKind };

/** The values of one column taken together; null where no row has a value. */
export type MeasuredValues = {
  readonly known: number;
  readonly sum: string | null;
  readonly average: string | null;
  readonly min: string | number | null;
  readonly max: string | number | null;
};

/** A sum divided by another, over the rows that have both values. */
export type RatioOfSums = { readonly of: string; readonly to: string };

export type Aggregates = {
  readonly count: number;
  /** By the name of the column in the schema. */
  readonly values: Readonly<Record<string, MeasuredValues>>;
  /** In the order in which they were asked for; null where the divisor is zero or nothing is known. */
  readonly ratios: readonly (string | null)[];
};

export type AggregateGroup = Aggregates & { readonly key: readonly (string | null)[] };

export type GroupedQuestion = {
  readonly groupBy: readonly string[];
  readonly having: Readonly<Record<string, unknown>>;
  readonly orderBy: readonly { readonly field: string; readonly direction: string }[];
  readonly first: number;
  readonly ratios: readonly RatioOfSums[];
};

export const MOST_GROUPS = 5_000;
export const MOST_DIMENSIONS = 6;
