import { type RawBuilder } from 'kysely';
import { Provenance } from '../../kernel/provenance.js';
import { type Asking } from './asking.js';
import { type Column, column, nullable, onlyFor } from './column.js';
import { distanceOf, type Geography } from './geography.js';
import { type Searched } from './searched.js';
import { type Taxonomy } from './taxonomy.js';

export type Columns = Readonly<Record<string, Column>>;

/** A way from a row to others, for filters. */
export type Relation = {
  readonly to: () => Collection;
  readonly many: boolean;
  /** The column that names the other row, where it is one of this table. */
  readonly foreignKey?: string;
  /** When the row under alias `from` belongs with the row under alias `to`. */
  readonly on: (from: string, to: string, asking: Asking) => RawBuilder<unknown>;
};

export type OrderKey = {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
};

/** What the schema knows of a column, whether its rows are in the database or in memory. */
export type ShownColumn = Pick<
  Column,
  'kind' | 'as' | 'codeSet' | 'isClosed' | 'isRatio' | 'unit' | 'onDemand' | 'isFilterless'
> & {
  /** The collection in which its codes have names. */
  readonly namedIn?: () => Collection;
  /** The codes above its own in a taxonomy, so that filters on it take these too. */
  readonly isTaxonomy?: boolean;
};

/** What a filter or an order may name, whether the rows are in the database or in memory. */
export type ListShape = {
  readonly name: string;
  readonly columns: Readonly<Record<string, ShownColumn>>;
  readonly relations: Readonly<Record<string, Pick<Relation, 'many'> & { readonly to: () => ListShape }>>;
  readonly defaultOrder: readonly OrderKey[];
  readonly geography?: Geography;
  readonly taxonomy?: Taxonomy;
};

/** One kind of row that can be listed, filtered, ordered, paged and looked up; everything public about it is named here. */
export type Collection<Row = unknown> = Omit<ListShape, 'columns' | 'relations'> & {
  readonly table: string;
  readonly columns: Columns;
  readonly relations: Readonly<Record<string, Relation>>;
  readonly searched?: Searched;
  /** Columns that rows which lead here can be taken together by, under the name that the dimension has there. */
  readonly facets?: Readonly<Record<string, string>>;
  /** Ways beside the relations to rows that lend their facets; not shown. */
  readonly waysToFacets?: Readonly<Record<string, Relation>>;
  /** Where the history of the rows is kept, if not beside the table, and which of their columns it never shows. */
  readonly recorded?: RecordedElsewhere;
  /** Never present: carries the type of a row. */
  readonly '~row'?: Row;
};

export type RecordedElsewhere = { readonly table: string; readonly withheld: readonly string[] };

export type RowOf<C> = C extends Collection<infer Row> ? Row : never;

type ValuesOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer Value> ? Value : never };
/** A row as resolvers see it: `pk` is the database's key, `id` the public one. */
export type RowWith<C extends Columns> = ValuesOf<C> & {
  /** Metres from the place that the list was asked to be near to; absent otherwise. */
  readonly distance?: string | null;
  readonly pk: string;
  readonly id: string;
  readonly __typename: string;
};

type Definition<C extends Columns> = Pick<
  Collection,
  'name' | 'table' | 'geography' | 'taxonomy' | 'recorded' | 'searched' | 'facets' | 'waysToFacets'
> & {
  readonly columns: C;
  readonly relations?: Readonly<Record<string, Relation>>;
  readonly defaultOrder: readonly string[];
};

export function collection<C extends Columns>(definition: Definition<C>): Collection<RowWith<C>> {
  const { geography } = definition;
  return {
    ...definition,
    columns: geography === undefined ? definition.columns : { ...definition.columns, distance: distance(geography) },
    relations: definition.relations ?? {},
    defaultOrder: definition.defaultOrder.map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
  };
}

/** How far the row is from the place that the list is near to. */
function distance(geography: Geography): Column<string | null> {
  return {
    ...nullable(column.computed<string>('decimal', (alias, asking) => distanceOf(geography, alias, asking))),
    onDemand: true,
    isFilterless: true,
  };
}

/** The columns of every fact; a type that spreads them can be filtered by them. */
export const factColumns = {
  provenance: onlyFor(column.enumeration('provenance', { name: 'Provenance', codes: Provenance }), 'provenance'),
  sourceId: onlyFor(column.reference('source_id'), 'source'),
  createdAt: onlyFor(column.timestamp('created_at'), 'createdAt'),
  updatedAt: onlyFor(column.timestamp('updated_at'), 'updatedAt'),
  version: onlyFor(column.integer('version'), 'version'),
};

export const validityColumns = {
  validFrom: column.date('valid_from'),
  validUntil: nullable(column.date('valid_until')),
};

/** The name of a column in filters and orders. */
export function publicName(name: string, { as }: Pick<Column, 'as'>): string {
  return as ?? name;
}

/** The column that a filter or order calls by this name. */
export function columnNamed<C extends ListShape['columns'][string]>(
  columns: Readonly<Record<string, C>>,
  name: string,
): C | undefined {
  const direct = columns[name];
  if (direct !== undefined && direct.as === undefined) return direct;
  return Object.values(columns).find((each) => each.as === name);
}
