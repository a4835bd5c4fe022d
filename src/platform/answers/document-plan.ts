import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { costOf, type FieldCost } from './cost-directives.js';

/** A selected field with what it costs; how long its list is may depend on variables. */
export type PlannedField = {
  readonly name: string;
  readonly responseName: string;
  readonly cost: FieldCost;
  readonly sizes: readonly ValueNode[];
  readonly below: readonly PlannedField[];
};

/** What a document asks for, worked out once however often it comes. */
export type DocumentPlan = {
  readonly fields: readonly PlannedField[];
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
};

/** What may be selected before the rest is not looked at any more: a document that refers to itself many times over. */
const MOST_SELECTED = 50_000;

export class TooManyFields extends Error {}

/** Introspection has a price of its own: its answer is large, and always the same. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 200, __type: 20 };

export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentPlan {
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  const planner = new Planner(schema, fragments);
  const fields = root ? planner.fieldsOf(operation.selectionSet, root.name, 1) : [];
  return { fields, depth: planner.depth, aliases: planner.aliases, rootFields: fields.length };
}

class Planner {
  depth = 0;
  aliases = 0;
  #selected = 0;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  fieldsOf(selections: SelectionSetNode, typeName: string, depth: number): readonly PlannedField[] {
    return selections.selections.flatMap((selection): readonly PlannedField[] => {
      if (selection.kind === Kind.FIELD) return [this.#field(selection, typeName, depth)];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return this.fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, depth);
      }
      const fragment = this.#fragments.get(selection.name.value);
      return fragment === undefined
        ? []
        : this.fieldsOf(fragment.selectionSet, fragment.typeCondition.name.value, depth);
    });
  }

  #field(node: FieldNode, typeName: string, depth: number): PlannedField {
    this.#selected += 1;
    if (this.#selected > MOST_SELECTED) throw new TooManyFields();
    const name = node.name.value;
    if (node.alias !== undefined && node.alias.value !== name) this.aliases += 1;
    const responseName = node.alias?.value ?? name;
    const introspection = INTROSPECTION[name];
    if (introspection !== undefined) {
      return { name, responseName, cost: { weight: introspection }, sizes: [], below: [] };
    }
    this.depth = Math.max(this.depth, depth);
    const field = this.#definition(typeName, name);
    const target = field && getNamedType(field.type);
    const cost = field === undefined ? { weight: 0 } : costOf(field);
    const below =
      node.selectionSet === undefined || target === undefined || !isCompositeType(target)
        ? []
        : this.fieldsOf(node.selectionSet, target.name, depth + 1);
    const sizes = (cost.size?.slicing ?? []).flatMap((slicing) => {
      const given = node.arguments?.find((argument) => argument.name.value === slicing);
      return given === undefined ? [] : [given.value];
    });
    return { name, responseName, cost, sizes, below };
  }

  #definition(typeName: string, name: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.#schema.getType(typeName);
    if (isObjectType(type)) return type.getFields()[name];
    // A field of an interface costs what it costs where it is dearest.
    if (isInterfaceType(type) && isAbstractType(type)) {
      const fields = this.#schema.getPossibleTypes(type).flatMap((possible) => possible.getFields()[name] ?? []);
      return fields.sort((a, b) => costOf(b).weight - costOf(a).weight)[0] ?? type.getFields()[name];
    }
    return undefined;
  }
}

type Variables = Readonly<Record<string, unknown>>;

/** The static cost of a document with these variables, and how many objects it may bring. */
export function costOfPlan(
  { fields }: DocumentPlan,
  variables: Variables,
): { readonly cost: number; readonly nodes: number } {
  return sumOf(fields, variables, null, 1);
}

type Sized = { readonly fields: readonly string[]; readonly size: number };
type Sum = { readonly cost: number; readonly nodes: number };

function sumOf(fields: readonly PlannedField[], variables: Variables, sized: Sized | null, times: number): Sum {
  let [cost, nodes] = [0, 0];
  for (const field of fields) {
    const size = sized?.fields.includes(field.name) === true ? sized.size : sizeOf(field, variables);
    const rows = times * size;
    const sizedBelow = field.cost.size?.sizedFields ?? [];
    const isConnection = sizedBelow.length > 0;
    const isList = field.cost.size !== undefined && !isConnection;
    // A list costs its own weight once and one point a row; an object or a value its own weight.
    cost += times * field.cost.weight + (isList ? rows : 0);
    if (field.below.length > 0 && !isConnection) nodes += isList ? rows : times;
    const below = isConnection
      ? sumOf(field.below, variables, { fields: sizedBelow, size }, times)
      : sumOf(field.below, variables, null, isList ? rows : times);
    cost += below.cost;
    nodes += below.nodes;
  }
  return { cost, nodes };
}

function sizeOf({ cost, sizes }: PlannedField, variables: Variables): number {
  if (cost.size === undefined) return 1;
  for (const node of sizes) {
    const value = node.kind === Kind.VARIABLE ? variables[node.name.value] : node.kind === Kind.INT ? node.value : null;
    const size = Number(value);
    if (value !== null && value !== undefined && Number.isFinite(size) && size >= 0) return size;
  }
  return cost.size.assumed;
}

/** What was really answered, by the same prices: lists count with the rows that they have. */
export function costOfAnswer({ fields }: DocumentPlan, data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  let cost = 0;
  for (const field of fields) {
    const value = (data as Readonly<Record<string, unknown>>)[field.responseName];
    const isConnection = (field.cost.size?.sizedFields.length ?? 0) > 0;
    cost += field.cost.weight;
    if (Array.isArray(value)) {
      if (!isConnection && field.cost.size !== undefined) cost += value.length;
      for (const row of value) cost += costOfAnswer({ fields: field.below } as DocumentPlan, row);
    } else if (value !== null && field.below.length > 0) {
      cost += costOfAnswer({ fields: field.below } as DocumentPlan, value);
    }
  }
  return cost;
}
