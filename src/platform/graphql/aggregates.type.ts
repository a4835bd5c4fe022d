import { Arg, ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType, Root } from 'type-graphql';
import {
  type AggregateGroup,
  type DimensionInfo,
  type GroupedQuestion,
  groupOrders,
  type ListShape,
  measuredColumns,
  type RatioOfSums,
  summedColumns,
} from '../query/index.js';
import { AggregateKeyType, type AggregateKey } from './aggregate-key.type.js';
import { valuesTypesOf } from './aggregate-values.type.js';
import { IntFilter } from './operators.input.js';
import { SortDirection } from './order.input.js';
import { DecimalScalar } from './scalars.js';

/** What of a list is shown of its rows taken together. */
export type AggregatedShape = ListShape & {
  /** What the types are called after; the name of the shape where it says nothing. */
  readonly aggregatedAs?: string;
  readonly dimensions: () => ReadonlyMap<string, DimensionInfo>;
};

export type AggregateTypes = {
  readonly aggregates: ClassType;
  readonly group: ClassType;
  readonly args: ClassType<GroupedArgs>;
  readonly summed: readonly string[];
};

/** The arguments of `groupedAggregates`. */
export type GroupedArgs = Pick<GroupedQuestion, 'groupBy' | 'first'> & {
  readonly having?: GroupedQuestion['having'];
  readonly orderBy?: GroupedQuestion['orderBy'];
};

/** Rows taken together, as the schema shows them. */
export type ShownAggregates = Readonly<Record<string, unknown>> & {
  readonly key: readonly AggregateKey[];
  readonly ratioOf: (pair: RatioOfSums) => string | null;
};

export const WHOLE: GroupedQuestion = { groupBy: [], having: {}, orderBy: [], first: 1, ratios: [] };

export function shownAggregates(
  { count, values, ratios, key }: AggregateGroup,
  { groupBy, ratios: asked }: Pick<GroupedQuestion, 'groupBy' | 'ratios'>,
  dimensions: ReadonlyMap<string, DimensionInfo>,
): ShownAggregates {
  const names = [...new Set(groupBy)];
  return {
    ...values,
    count,
    key: names.map((dimension, index) => ({
      dimension,
      value: key[index] ?? null,
      names: dimensions.get(dimension)?.names,
    })),
    ratioOf: ({ of, to }) => ratios[asked.findIndex((pair) => pair.of === of && pair.to === to)] ?? null,
  };
}

/** The types with which the rows of a list are taken together. */
export function aggregateTypes(shape: AggregatedShape): AggregateTypes {
  const name = shape.aggregatedAs ?? shape.name;
  const summed = summedColumns(shape);
  const ratioField =
    summed.length < 2
      ? null
      : enumeration(
          `${name}SummedField`,
          `Numbers of ${name} whose sums make ratios.`,
          'The sum of',
          summed.map(({ column }) => column),
        );
  const aggregates = aggregatesType(`${name}Aggregates`, `Rows of ${name} taken together.`, shape, ratioField);
  const group = aggregatesType(`${name}Group`, `Rows of ${name} that have something in common.`, shape, ratioField);
  Field(() => [AggregateKeyType], { description: 'What the rows have in common, in the order of groupBy.' })(
    group.prototype,
    'key',
  );
  return { aggregates, group, args: groupedArgs(name, shape), summed: summed.map(({ column }) => column) };
}

function aggregatesType(name: string, description: string, shape: ListShape, ratioField: object | null): ClassType {
  class Aggregated {
    ratioOfSums(root: ShownAggregates, of: string, to: string): string | null {
      return root.ratioOf({ of, to });
    }
  }
  ObjectType(name, { description, simpleResolvers: true })(Aggregated);
  Field(() => Int, { description: 'How many rows.' })(Aggregated.prototype, 'count');
  for (const measured of measuredColumns(shape)) {
    const { values } = valuesTypesOf(measured);
    Field(() => values, {
      description:
        measured.unit === undefined
          ? `The values of ${measured.field}.`
          : `The values of ${measured.field}; null but for how many where they are in several currencies: group or filter by currency.`,
    })(Aggregated.prototype, measured.field);
  }
  if (ratioField !== null) {
    const descriptor = Object.getOwnPropertyDescriptor(Aggregated.prototype, 'ratioOfSums');
    Root()(Aggregated.prototype, 'ratioOfSums', 0);
    Arg('of', () => ratioField, { description: 'The dividend.' })(Aggregated.prototype, 'ratioOfSums', 1);
    Arg('to', () => ratioField, { description: 'The divisor.' })(Aggregated.prototype, 'ratioOfSums', 2);
    Field(() => DecimalScalar, {
      nullable: true,
      description:
        'The sum of one number divided by the sum of another, over the rows that have both, to four digits; null where the divisor is zero or nothing is known.',
    })(Aggregated.prototype, 'ratioOfSums', descriptor ?? {});
  }
  return Aggregated;
}

function groupedArgs(name: string, shape: AggregatedShape): ClassType<GroupedArgs> {
  const dimensions = shape.dimensions();
  const groupBy = enumeration(
    `${name}GroupBy`,
    `What rows of ${name} can be taken together by. A row that has several values of a dimension stands in the group of each, and in none twice.`,
    '',
    [...dimensions.keys()],
    (dimension) => dimensions.get(dimension)?.description,
  );
  const orderField = enumeration(`${name}GroupOrderField`, `What groups of ${name} can be ordered by.`, 'By', [
    ...groupOrders(shape).keys(),
  ]);
  class GroupOrder {
    field: string;
    direction: string;
  }
  InputType(`${name}GroupOrderInput`, { description: `One key of the order of groups of ${name}.` })(GroupOrder);
  Field(() => orderField, { description: 'The value to order by.' })(GroupOrder.prototype, 'field');
  Field(() => SortDirection, { defaultValue: 'DESC', description: 'The direction; missing values stand last.' })(
    GroupOrder.prototype,
    'direction',
  );
  const having = havingInput(`${name}HavingInput`, shape);

  class Arguments implements GroupedArgs {
    groupBy: readonly string[];
    first: number;
  }
  ArgsType()(Arguments);
  Field(() => [groupBy], {
    description: 'What the rows are taken together by, at most six dimensions; [] is one group of all.',
  })(Arguments.prototype, 'groupBy');
  Field(() => having, { nullable: true, description: 'Only groups for which this holds.' })(
    Arguments.prototype,
    'having',
  );
  Field(() => [GroupOrder], {
    nullable: true,
    description: 'The order of the groups; absent, or between equals: by their keys, by code point, missing ones last.',
  })(Arguments.prototype, 'orderBy');
  Field(() => Int, {
    defaultValue: 300,
    description:
      'So many groups, 1 to 5000. With an orderBy the first ones; without, more groups than that are refused, so that no sum over them is short.',
  })(Arguments.prototype, 'first');
  return Arguments;
}

function havingInput(name: string, shape: ListShape): ClassType {
  const input = class {};
  InputType(name, { description: 'Conditions on groups; those given together must all hold.' })(input);
  const field = (key: string, type: () => object, description: string) => {
    // type-graphql takes classes and lists of them; its type cannot say so for a variable.
    Field(type as () => typeof String, { nullable: true, description })(input.prototype, key);
  };
  field('and', () => [input], 'All of these hold; an empty list always holds.');
  field('or', () => [input], 'At least one of these holds; an empty list never holds.');
  field('not', () => [input], 'None of these holds.');
  field('count', () => IntFilter, 'Condition on the number of rows.');
  for (const measured of measuredColumns(shape)) {
    field(measured.field, () => valuesTypesOf(measured).filter, `Condition on the values of ${measured.field}.`);
  }
  return input;
}

function enumeration(
  name: string,
  description: string,
  word: string,
  values: readonly string[],
  describe: (value: string) => string | undefined = (value) => `${word} ${value.toLowerCase()}.`,
): Record<string, string> {
  const codes = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(codes, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: describe(value) ?? value }])),
  });
  return codes;
}
