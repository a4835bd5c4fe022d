import { ArgsType, type ClassType, Field, Int } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  type ListArguments,
  type ListShape,
  orderName,
  type OrderInput,
  publicName,
  type Where,
} from '../query/index.js';
import { orderInputOf } from './order.input.js';
import { DateScalar, DateTimeScalar } from './scalars.js';
import { whereInputOf } from './where.input.js';

@ArgsType()
export abstract class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'So many rows from the start or after the cursor, 1 to 500; default 25.',
  })
  first?: number;
  @Field(() => String, { nullable: true, description: 'Rows after this cursor; goes with first.' })
  after?: string;
  @Field(() => Int, { nullable: true, description: 'So many rows from the end or before the cursor, 1 to 500.' })
  last?: number;
  @Field(() => String, { nullable: true, description: 'Rows before this cursor; goes with last.' })
  before?: string;
}

export abstract class ListArgs extends PageArgs implements ListArguments {
  where?: Where;
  orderBy?: OrderInput[];
}

export abstract class RootListArgs extends ListArgs {
  asOf?: Day;
  knownAt?: string;
}

export const KNOWN_AT =
  'The facts as they were recorded at this instant, in this field and all below it; a later correction changes nothing of it. Absent: as recorded now. Refused with KNOWN_AT_IN_FUTURE or HISTORY_NOT_RETAINED where it lies ahead or before the first record.';

export const AS_OF =
  'The day that the answer is about, in this field and all below it. Absent: today in Bulgaria. A day ahead gives what is known now to hold then.';

/** The arguments of a list of this shape inside another type. */
export function listArgs(shape: ListShape): ClassType<ListArgs> {
  class Arguments extends ListArgs {}
  ArgsType()(Arguments);
  const where = whereInputOf(shape);
  Field(() => where, { nullable: true, description: 'Only rows for which this holds.' })(Arguments.prototype, 'where');
  const order = orderInputOf(shape);
  Field(() => [order], {
    defaultValue: shape.defaultOrder.map(({ field, ...rest }) => ({ field: publicOrder(shape, field), ...rest })),
    description: 'The order, first key first; the id decides between equals.',
  })(Arguments.prototype, 'orderBy');
  return Arguments;
}

const AS_OF_OF_RECORDS =
  'The day that the fields below answer about: states, facts in force, coverage. The list itself holds all that is recorded, whatever the day. Absent: today in Bulgaria. A day ahead gives what is known now to hold then.';

/** The arguments of a list of this shape at the root, where the day of the answer is said. */
export function rootListArgs(shape: ListShape, asOf = AS_OF_OF_RECORDS): ClassType<RootListArgs> {
  class Arguments extends listArgs(shape) {}
  ArgsType()(Arguments);
  Field(() => DateScalar, { nullable: true, description: asOf })(Arguments.prototype, 'asOf');
  Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })(Arguments.prototype, 'knownAt');
  return Arguments;
}

function publicOrder(shape: ListShape, field: string): string {
  const column = shape.columns[field];
  return orderName(column === undefined ? field : publicName(field, column));
}
