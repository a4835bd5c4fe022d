import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type Page } from '../query/index.js';
import { PageInfo } from './page-info.type.js';

/** A page of a list as it goes out; the total is counted only when the client selects it. */
export type Connection<Row> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => number | Promise<number>;
};

export function connection<Row>(page: Page<Row>, totalCount: Connection<Row>['totalCount']): Connection<Row> {
  const edges = page.rows.map((node) => ({ node, cursor: page.cursorOf(node) }));
  return {
    edges,
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The class of a connection of rows of this type, and of its edge. */
export function connectionType(name: string, node: () => ClassType): ClassType {
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
    totalCount: number;
  }
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })(List);
  Field(() => [Edge], { description: 'The rows with their cursors.' })(List.prototype, 'edges');
  Field(() => [node()], { description: 'The rows, without cursors.' })(List.prototype, 'nodes');
  Field(() => PageInfo, { description: 'Where the page lies in the list.' })(List.prototype, 'pageInfo');
  Field(() => Int, { description: 'Rows in the whole list, whatever the page; counted only when asked for.' })(
    List.prototype,
    'totalCount',
  );
  return List;
}
