import {
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { type Collection, globalId, type Prefetch, prefetchName } from '../query/index.js';
import { type Context } from '../request/context.js';
import { selectedBelow, selectionsOf } from './look-ahead.js';
import { type NestedList } from './nested-list.js';
import { rowByKey } from './row-loader.js';
import { inValidity, type ValidityArgs } from './validity.args.js';

/** A document that asks for more than this has the rest fetched level by level. */
const MOST_PREFETCHED = 16;
const DEEPEST = 3;

// Rows of a type in memory and in the database have names of their own; the list itself does not care which type.
type AnyList = NestedList<never>;
type Ways = { readonly lists: Map<string, AnyList>; readonly needs: Map<string, readonly string[]> };
const ways = new WeakMap<Collection, Ways>();

function waysOf(collection: Collection): Ways {
  const known = ways.get(collection) ?? {
    lists: new Map<string, AnyList>(),
    needs: new Map<string, readonly string[]>(),
  };
  ways.set(collection, known);
  return known;
}

/** Says that a field of the rows of a collection is answered from this small list. */
export function hangsOn<Row>(collection: Collection, field: string, list: NestedList<Row>): NestedList<Row> {
  waysOf(collection).lists.set(field, list as unknown as AnyList);
  return list;
}

/** Says that a field is computed from others, which are then fetched with it: `kinds` from `allocations.kind`. */
export function computedFrom(collection: Collection, field: string, others: readonly string[]): void {
  waysOf(collection).needs.set(field, others);
}

// Compiled documents ask with the same nodes again and again.
const known = new WeakMap<readonly FieldNode[], readonly Prefetch[]>();

/** What can be fetched together with the rows of a list that is being resolved, by what the client selects of them. */
export function prefetchesFor(collection: Collection, info: GraphQLResolveInfo): readonly Prefetch[] {
  const budget = { left: MOST_PREFETCHED };
  const prefetches =
    known.get(info.fieldNodes) ??
    below(collection, selectedBelow(info, ['nodes'], ['edges', 'node']), info, DEEPEST, budget, false);
  known.set(info.fieldNodes, prefetches);
  return prefetches;
}

function below(
  collection: Collection,
  fields: readonly FieldNode[],
  info: GraphQLResolveInfo,
  levels: number,
  budget: { left: number },
  isSharedAbove: boolean,
): readonly Prefetch[] {
  if (levels === 0) return [];
  const found = new Map<string, Prefetch>();
  const add = (field: string, selected: readonly FieldNode[], isShared: boolean) => {
    const prefetch = wayTo(collection, field, isShared);
    if (prefetch === null || budget.left === 0) return;
    const known = found.get(field);
    if (known === undefined) budget.left -= 1;
    const more = below(prefetch.collection, selected, info, levels - 1, budget, isShared);
    found.set(field, {
      ...prefetch,
      isShared: isShared || known?.isShared === true,
      below: merged(known?.below ?? [], more),
    });
  };
  for (const node of fields) {
    const { value: field } = node.name;
    if (!node.arguments?.some(({ name }) => name.value === 'where')) {
      add(field, selectionsOf(node.selectionSet, info), isSharedAbove);
    }
    for (const path of waysOf(collection).needs.get(field) ?? []) {
      const [first = '', second] = path.split('.');
      add(first, second === undefined ? [] : [fieldOf(second, selectionsOf(node.selectionSet, info))], true);
    }
  }
  return [...found.values()];
}

function fieldOf(name: string, selections: readonly FieldNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function merged(one: readonly Prefetch[], other: readonly Prefetch[]): readonly Prefetch[] {
  return [...new Map([...one, ...other].map((each) => [each.name, each])).values()];
}

function wayTo(collection: Collection, field: string, isShared: boolean): Prefetch | null {
  const list = waysOf(collection).lists.get(field);
  if (list !== undefined) {
    return {
      name: field,
      collection: list.collection,
      by: { column: list.column },
      order: list.order,
      below: [],
      isShared,
    };
  }
  const relation = collection.relations[field];
  if (relation?.foreignKey === undefined) return null;
  return { name: field, collection: relation.to(), by: { foreignKey: relation.foreignKey }, below: [], isShared };
}

type Fetched = Record<string, unknown> & { readonly pk: string; [FETCHED]?: Record<string, unknown> };

/** Where a row keeps what was fetched with it, by field. */
const FETCHED = Symbol('fetched');

/** Takes what was fetched with rows out of them, and keeps it where the fields that show it find it. */
export function handOver(
  context: Context,
  collection: Collection,
  prefetches: readonly Prefetch[],
  rows: readonly unknown[],
): void {
  for (const prefetch of prefetches) {
    const name = prefetchName(prefetch.name);
    const inner: unknown[] = [];
    // Rows come from the database with what was asked for under the names of the prefetches.
    for (const row of rows as readonly Fetched[]) {
      const value = row[name];
      Reflect.deleteProperty(row, name);
      if (value === undefined) continue;
      (row[FETCHED] ??= {})[prefetch.name] = value;
      const found = Array.isArray(value) ? (value as unknown[]) : [value];
      for (const each of found) complete(each, prefetch.collection.name);
      inner.push(...found.filter((each) => each !== null));
      if (prefetch.isShared) share(context, collection, prefetch, row, value);
    }
    handOver(context, prefetch.collection, prefetch.below, inner);
  }
}

/** Gives what was fetched to the loaders, for fields that are computed from it. */
function share(context: Context, collection: Collection, prefetch: Prefetch, row: Fetched, value: unknown): void {
  const list = waysOf(collection).lists.get(prefetch.name);
  if (Array.isArray(value)) {
    if (list !== undefined) context.loader(list.all).prime(row.pk, value as never[]);
    return;
  }
  const property = 'foreignKey' in prefetch.by ? propertyOf(collection, prefetch.by.foreignKey) : null;
  const key = property === null ? null : row[property];
  // The collection's own loader takes rows of the collection.
  const loader = rowByKey(prefetch.collection as Collection<{ readonly pk: string }>);
  if (typeof key === 'string') context.loader(loader).prime(key, value as { readonly pk: string } | null);
}

/** Lets the fields that show what was fetched with a row take it from there, without asking anybody. */
export function answerFromFetched(schema: GraphQLSchema, collections: readonly Collection[]): void {
  for (const collection of collections) {
    const type = schema.getType(collection.name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined || wayTo(collection, field.name, false) === null) continue;
      const fetching: GraphQLFieldResolver<unknown, Context, Partial<ValidityArgs> & { where?: unknown }> = (
        row,
        args,
        context,
        info,
      ) => {
        const value = (row as Fetched)[FETCHED]?.[field.name];
        if (value === undefined || args.where != null) return resolve(row, args, context, info);
        const { validity } = args;
        // What has a term is a list of dated facts.
        return validity === undefined ? value : inValidity(value as never[], { validity }, context.subjectOf(info).day);
      };
      field.resolve = fetching;
    }
  }
}

/** Gives a row that came inside another what its type and key say. */
function complete(row: unknown, typename: string): void {
  if (typeof row !== 'object' || row === null || !('pk' in row)) return;
  Object.assign(row, { id: globalId(typename, String(row.pk)), __typename: typename });
}

function propertyOf(collection: Collection, stored: string): string | null {
  return Object.entries(collection.columns).find(([, column]) => column.stored === stored)?.[0] ?? null;
}
