import { type RawBuilder, sql } from 'kysely';
import { type Asking } from './asking.js';
import { type Collection, type ListShape, publicName, type Relation } from './collection.js';
import { type ColumnKind } from './column.js';
import { orderName } from './order.js';

/** Where the names of the values of a dimension are: in a code list of the schema, or in the rows of a collection. */
export type NamesOf = { readonly codeList: string } | { readonly collection: () => Collection };

/** What rows can be taken together by, as the schema shows it. */
export type DimensionInfo = { readonly description: string; readonly names?: NamesOf | undefined };

/** A dimension in SQL: the way to the row that has the value, and the value as a text. */
export type Dimension = DimensionInfo & {
  readonly path: readonly Relation[];
  readonly value: (alias: string, asking: Asking) => RawBuilder<unknown>;
};

/** Parts of a date that rows are taken together by. */
const DATE_PARTS = {
  YEAR: { pattern: 'YYYY', of: (field: string) => `Year of ${field}, as 2026.` },
  MONTH: { pattern: 'YYYY-MM', of: (field: string) => `Month of ${field}, as 2026-11.` },
} as const;

/** The dimensions that the own columns of a shape make: every code, yes or no, year and month. */
export function ownDimensions(shape: ListShape): readonly (DimensionInfo & OwnDimension)[] {
  return Object.entries(shape.columns).flatMap(([column, each]): readonly (DimensionInfo & OwnDimension)[] => {
    const field = publicName(column, each);
    const name = orderName(field);
    if (each.kind === 'enum') {
      const names = each.codeSet && { codeList: each.codeSet.name };
      return [{ name, column, part: null, description: `By ${field}.`, names }];
    }
    if (each.kind === 'boolean' || each.isClosed === true) {
      const names = each.namedIn && { collection: each.namedIn };
      return [{ name, column, part: null, description: `By ${field}.`, names }];
    }
    if (each.kind !== 'date' && each.kind !== 'timestamp') return [];
    return (['YEAR', 'MONTH'] as const).map((part) => ({
      name: `${name}_${part}`,
      column,
      part,
      description: DATE_PARTS[part].of(field),
    }));
  });
}

export type OwnDimension = {
  readonly name: string;
  readonly column: string;
  readonly part: keyof typeof DATE_PARTS | null;
};

/** What rows of a collection can be taken together by: their own values, and those of the rows that they lead to. */
export function dimensionsOf(collection: Collection): ReadonlyMap<string, Dimension> {
  const known = made.get(collection);
  if (known !== undefined) return known;
  const own = ownDimensions(collection).flatMap(({ name, column, part, description, names }) => {
    const dimension = dimensionOf(collection, column, part, description, names);
    return dimension === null ? [] : [[name, dimension] as const];
  });
  const dimensions = new Map<string, Dimension>(own);
  for (const { name, through, dimension } of facetsAbove(collection)) {
    if (!dimensions.has(name)) dimensions.set(name, dimension);
    else if (!dimensions.has(`${orderName(through)}_${name}`)) {
      dimensions.set(`${orderName(through)}_${name}`, dimension);
    }
  }
  made.set(collection, dimensions);
  return dimensions;
}

const made = new WeakMap<Collection, ReadonlyMap<string, Dimension>>();

function dimensionOf(
  collection: Collection,
  columnName: string,
  part: OwnDimension['part'],
  description: string,
  names?: NamesOf,
): Dimension | null {
  const column = collection.columns[columnName];
  if (column === undefined) return null;
  const value = (alias: string, asking: Asking) => textOf(column.kind, column.of(alias, asking), part);
  return { path: [], value, description, names };
}

function textOf(kind: ColumnKind, value: RawBuilder<unknown>, part: OwnDimension['part']): RawBuilder<unknown> {
  if (part === null) return kind === 'boolean' ? sql`(${value})::text` : value;
  // The calendar of the law is that of Bulgaria.
  const day = kind === 'timestamp' ? sql`(${value} at time zone 'Europe/Sofia')` : sql`(${value})::timestamp`;
  return sql`to_char(${day}, ${sql.lit(DATE_PARTS[part].pattern)})`;
}

type Facet = { readonly name: string; readonly through: string; readonly dimension: Dimension };

/** What a collection lends to others, and what it is lent by those that it leads to itself; the shortest way first. */
function facetsAbove(collection: Collection, visited: readonly Collection[] = []): readonly Facet[] {
  const seen = [...visited, collection];
  const ways = [
    ...Object.entries(collection.relations).filter(([, { many }]) => !many),
    ...Object.entries(collection.waysToFacets ?? {}),
  ];
  const facets = ways.flatMap(([through, relation]) => {
    const target = relation.to();
    if (seen.includes(target)) return [];
    return [...lentBy(target), ...facetsAbove(target, seen)].map(({ name, dimension }) => ({
      name,
      through,
      dimension: { ...dimension, path: [relation, ...dimension.path] },
    }));
  });
  return facets.sort((a, b) => a.dimension.path.length - b.dimension.path.length);
}

function lentBy(collection: Collection): readonly Omit<Facet, 'through'>[] {
  return Object.entries(collection.facets ?? {}).flatMap(([name, columnName]) => {
    const column = collection.columns[columnName];
    const names = column?.codeSet ? { codeList: column.codeSet.name } : { collection: () => collection };
    const description = `By ${columnName} of ${collection.name}.`;
    const dimension = dimensionOf(collection, columnName, null, description, names);
    return dimension === null ? [] : [{ name, dimension }];
  });
}
