import { type ClassType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { type MeasuredColumn, type MeasureKind } from '../query/index.js';
import { DateFilter, DateTimeFilter, DecimalFilter, IntFilter } from './operators.input.js';
import { BigIntScalar, DateScalar, DateTimeScalar, DecimalScalar } from './scalars.js';

/* The values of one column over many rows, and conditions on them. A missing value is never counted as zero. */

const WORDS: Record<MeasureKind, string> = {
  known: 'How many rows have a value; the others are unknown, not zero.',
  sum: 'The sum of the known values; null when none is known.',
  average: 'The average of the known values, to four digits; null when none is known.',
  min: 'The least or first value.',
  max: 'The greatest or last value.',
};

type Scalar = Parameters<typeof Field>[0];

function valuesType(name: string, description: string, fields: Partial<Record<MeasureKind, Scalar>>): ClassType {
  const type = class {};
  ObjectType(name, { description, simpleResolvers: true })(type);
  for (const [measure, scalar] of Object.entries(fields) as [MeasureKind, Scalar][]) {
    const nullable = measure !== 'known';
    Field(scalar, { nullable, description: WORDS[measure] })(type.prototype, measure);
  }
  return type;
}

function valuesFilter(name: string, description: string, fields: Partial<Record<MeasureKind, Scalar>>): ClassType {
  const type = class {};
  InputType(name, { description })(type);
  for (const [measure, filter] of Object.entries(fields) as [MeasureKind, Scalar][]) {
    Field(filter, { nullable: true, description: `Condition on it: ${WORDS[measure]}` })(type.prototype, measure);
  }
  return type;
}

const int = () => Int;
const decimal = () => DecimalScalar;
const date = () => DateScalar;
const instant = () => DateTimeScalar;
const ints = () => IntFilter;
const decimals = () => DecimalFilter;

const OF_INTEGERS = valuesType('IntegerAggregate', 'Whole numbers of many rows taken together.', {
  ...{ known: int, sum: () => BigIntScalar, average: decimal, min: int, max: int },
});
const OF_DECIMALS = valuesType('DecimalAggregate', 'Decimal numbers of many rows taken together.', {
  ...{ known: int, sum: decimal, average: decimal, min: decimal, max: decimal },
});
const OF_RATIOS = valuesType('RatioAggregate', 'Ratios of many rows; the ratio of all is that of their sums.', {
  ...{ known: int, min: decimal, max: decimal },
});
const OF_DATES = valuesType('DateAggregate', 'Days of many rows.', { known: int, min: date, max: date });
const OF_INSTANTS = valuesType('DateTimeAggregate', 'Instants of many rows.', {
  ...{ known: int, min: instant, max: instant },
});

const ON_INTEGERS = valuesFilter('IntegerAggregateFilter', 'Conditions on whole numbers taken together.', {
  ...{ known: ints, sum: decimals, average: decimals, min: ints, max: ints },
});
const ON_DECIMALS = valuesFilter('DecimalAggregateFilter', 'Conditions on decimal numbers taken together.', {
  ...{ known: ints, sum: decimals, average: decimals, min: decimals, max: decimals },
});
const ON_RATIOS = valuesFilter('RatioAggregateFilter', 'Conditions on ratios taken together.', {
  ...{ known: ints, min: decimals, max: decimals },
});
const ON_DATES = valuesFilter('DateAggregateFilter', 'Conditions on days taken together.', {
  ...{ known: ints, min: () => DateFilter, max: () => DateFilter },
});
const ON_INSTANTS = valuesFilter('DateTimeAggregateFilter', 'Conditions on instants taken together.', {
  ...{ known: ints, min: () => DateTimeFilter, max: () => DateTimeFilter },
});

/** The type of the values of a column taken together, and the input of conditions on them. */
export function valuesTypesOf({ kind, measures }: MeasuredColumn): {
  readonly values: ClassType;
  readonly filter: ClassType;
} {
  if (kind === 'integer') return { values: OF_INTEGERS, filter: ON_INTEGERS };
  if (kind === 'date') return { values: OF_DATES, filter: ON_DATES };
  if (kind === 'timestamp') return { values: OF_INSTANTS, filter: ON_INSTANTS };
  return measures.includes('sum')
    ? { values: OF_DECIMALS, filter: ON_DECIMALS }
    : { values: OF_RATIOS, filter: ON_RATIOS };
}
