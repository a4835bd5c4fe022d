import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { ArgsType, type ClassType, Field } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { type Collection, findBy, prepareFilter, type Where } from '../query/index.js';
import { type Context, type LoaderFactory } from '../request/context.js';
import { rowsBy } from './row-loader.js';
import { ValidityArgs } from './validity.args.js';
import { whereInputOf } from './where.input.js';

/** A list that is small by nature, such as the licences of a service: whole, without pages, but with conditions. */
export type NestedList<Row> = {
  readonly collection: Collection<Row>;
  /** The column that names the parent, and the order. */
  readonly column: string;
  readonly order: (alias: string) => RawBuilder<unknown>;
  /** All rows of each parent. */
  readonly all: LoaderFactory<string, readonly Row[]>;
  /** The rows of one parent for which the condition holds; one statement for all parents that ask alike. */
  readonly of: (context: Context, parent: string, where: Where | undefined, day: Day) => Promise<readonly Row[]>;
};

/** Rows in the order of these columns; between equals by their key, so that it is always the same. */
export function inOrderOf(...columns: readonly string[]): (alias: string) => RawBuilder<unknown> {
  return (alias) => sql.join([...columns, 'id'].map((column) => sql.ref(`${alias}.${column}`)));
}

export function nestedList<Row>(
  collection: Collection<Row>,
  column: string,
  property: keyof Row,
  order: (alias: string) => RawBuilder<unknown>,
): NestedList<Row> {
  const all = rowsBy(collection, column, property, order);
  const filtered = (context: Context, where: Where, day: Day) =>
    new DataLoader<string, readonly Row[]>(async (parents) => {
      const database = await context.database();
      const { filter } = await prepareFilter(database, collection, where, day);
      const rows = await findBy(database, collection, column, parents, order, filter);
      const byParent = Map.groupBy(rows, (row) => row[property]);
      return parents.map((parent) => byParent.get(parent as Row[keyof Row]) ?? []);
    });
  return {
    ...{ collection, column, order, all },
    of: (context, parent, where, day) => {
      if (where === undefined) return context.loader(all).load(parent);
      const key = `${collection.name} by ${column} ${day} ${JSON.stringify(where)}`;
      return context.once(key, () => filtered(context, where, day)).load(parent);
    },
  };
}

export type NestedArgs = { readonly where?: Where };

/** The arguments of a small list inside another type. */
export function nestedArgs(collection: Collection): ClassType<NestedArgs> {
  class Arguments {}
  ArgsType()(Arguments);
  addWhere(Arguments, collection);
  return Arguments;
}

/** The same for facts with a term. */
export function datedArgs(collection: Collection): ClassType<NestedArgs & ValidityArgs> {
  class Arguments extends ValidityArgs {}
  ArgsType()(Arguments);
  addWhere(Arguments, collection);
  return Arguments;
}

function addWhere(args: ClassType, collection: Collection): void {
  const where = whereInputOf(collection);
  Field(() => where, { nullable: true, description: 'Only rows for which this holds.' })(args.prototype, 'where');
}
