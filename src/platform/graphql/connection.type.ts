import { type GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Field, Info, Int, ObjectType, Root } from 'type-graphql';
import {
  type AggregateGroup,
  aggregateInMemory,
  type Collection,
  type DimensionInfo,
  dimensionsOf,
  type GroupedQuestion,
  type ListShape,
  type MemoryCollection,
  ownDimensions,
  type Page,
  type RatioOfSums,
} from '../query/index.js';
import { Cost } from '../answers/cost-directives.js';
import {
  type AggregatedShape,
  aggregateTypes,
  type GroupedArgs,
  shownAggregates,
  type ShownAggregates,
  WHOLE,
} from './aggregates.type.js';
import { argumentsBelow } from './look-ahead.js';
import { PageInfo } from './page-info.type.js';

/** What is said of all rows of a list, whatever the page; computed only when the client selects it. */
export type OfAllRows = {
  readonly countAll: () => number | Promise<number>;
  readonly aggregate: (question: GroupedQuestion) => Promise<readonly AggregateGroup[]>;
};

/** A page of a list as it goes out. */
export type Connection<Row> = OfAllRows & {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
};

export function connection<Row>(page: Page<Row>, ofAllRows: OfAllRows): Connection<Row> {
  const cursorOf = (row: Row | undefined) => (row === undefined ? null : page.cursorOf(row));
  return {
    ...ofAllRows,
    nodes: page.rows,
    get edges() {
      return page.rows.map((node) => ({ node, cursor: page.cursorOf(node) }));
    },
    get pageInfo() {
      const { hasNextPage, hasPreviousPage, rows } = page;
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: cursorOf(rows.at(0)),
        endCursor: cursorOf(rows.at(-1)),
      };
    },
  };
}

/** What is said of all rows of a list in memory. */
export function ofAllIn<Row>(collection: MemoryCollection<Row>, rows: readonly Row[]): OfAllRows {
  return {
    countAll: () => rows.length,
    aggregate: (question) => Promise.resolve(aggregateInMemory(collection, rows, question)),
  };
}

/** The shape of the rows of a connection, with what they can be taken together by. */
export function aggregated(shape: Collection | ListShape, aggregatedAs?: string): AggregatedShape {
  const dimensions = (): ReadonlyMap<string, DimensionInfo> =>
    'table' in shape
      ? dimensionsOf(shape)
      : new Map(ownDimensions(shape).map(({ name, description, names }) => [name, { description, names }]));
  return { ...shape, dimensions, ...(aggregatedAs !== undefined && { aggregatedAs }) };
}

/** The class of a connection of rows of this type, and of its edge. */
export function connectionType(name: string, node: () => ClassType, shape: AggregatedShape): ClassType {
  class Edge {
    cursor: string;
    node: unknown;
  }
  ObjectType(`${name}Edge`, { description: `One ${name} in a list.`, simpleResolvers: true })(Edge);
  Field(() => String, { description: 'Opaque; for after and before with the same arguments.' })(
    Edge.prototype,
    'cursor',
  );
  Field(node, { description: 'The row.' })(Edge.prototype, 'node');

  class List {
    edges: Edge[];
    nodes: unknown[];
    pageInfo: PageInfo;

    totalCount({ countAll }: OfAllRows): number | Promise<number> {
      return countAll();
    }
  }
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })(List);
  Field(() => [Edge], { description: 'The rows with their cursors.' })(List.prototype, 'edges');
  Field(() => [node()], { description: 'The rows, without cursors.' })(List.prototype, 'nodes');
  Field(() => PageInfo, { description: 'Where the page lies in the list.' })(List.prototype, 'pageInfo');
  Root()(List.prototype, 'totalCount', 0);
  Cost({ weight: 1 })(List.prototype, 'totalCount');
  method(() => Int, 'Rows in the whole list, whatever the page; counted only when asked for.')(List, 'totalCount');
  pending.push(() => addAggregates(List, shape));
  return List;
}

const pending: (() => void)[] = [];

/**
 * Gives the connections made so far their aggregates. Called once, when every module is loaded: what rows can be taken
 * together by lies in collections that name each other in circles.
 */
export function completeConnections(): void {
  for (const complete of pending.splice(0)) complete();
}

function addAggregates(List: ClassType, shape: AggregatedShape): void {
  const types = aggregateTypes(shape);
  const dimensions = shape.dimensions();
  const prototype = List.prototype;
  Object.assign(prototype, {
    async aggregates({ aggregate }: OfAllRows, info: GraphQLResolveInfo): Promise<ShownAggregates | null> {
      const question = { ...WHOLE, ratios: ratiosIn(info) };
      const [all] = await aggregate(question);
      return all === undefined ? null : shownAggregates(all, question, dimensions);
    },
    async groupedAggregates(
      { aggregate }: OfAllRows,
      { groupBy, having, orderBy, first }: GroupedArgs,
      info: GraphQLResolveInfo,
    ): Promise<readonly ShownAggregates[]> {
      const question = {
        ...{ groupBy, first, ratios: ratiosIn(info) },
        having: having ?? {},
        orderBy: orderBy ?? [],
      };
      return (await aggregate(question)).map((group) => shownAggregates(group, question, dimensions));
    },
  });
  Root()(prototype, 'aggregates', 0);
  Info()(prototype, 'aggregates', 1);
  Cost({ weight: 20 })(prototype, 'aggregates');
  method(() => types.aggregates, 'All rows of the list taken together, whatever the page.')(List, 'aggregates');
  Root()(prototype, 'groupedAggregates', 0);
  Args(() => types.args)(prototype, 'groupedAggregates', 1);
  Info()(prototype, 'groupedAggregates', 2);
  Cost({ weight: 50 })(prototype, 'groupedAggregates');
  method(() => [types.group], 'All rows of the list in groups, whatever the page.')(List, 'groupedAggregates');
}

function method(type: Parameters<typeof Field>[0], description: string) {
  return (List: ClassType, name: string) => {
    const prototype = List.prototype;
    Field(type, { description })(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
  };
}

function ratiosIn(info: GraphQLResolveInfo): readonly RatioOfSums[] {
  return argumentsBelow(info, 'ratioOfSums').map(({ of, to }) => ({ of: String(of), to: String(to) }));
}
