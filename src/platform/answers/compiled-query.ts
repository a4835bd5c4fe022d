import {
  getNamedType,
  GraphQLScalarType,
  type GraphQLSchema,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Operation } from './operation.js';

type Variables = Readonly<Record<string, unknown>>;

/** A document as a function; values of input objects are given as they were coerced, all others as they came. */
export type Compiled = { readonly query: CompiledQuery['query']; readonly inputs: readonly string[] };

/** A value that was coerced before; its name is one that no schema has. */
const COERCED = new GraphQLScalarType({ name: '__Coerced', parseValue: (value) => value });

/**
 * The compiler would write out the whole of an input type for each variable, and all that it leads to: for a condition on
 * services that takes seconds. The variables are coerced before, so it is told that there is nothing to do.
 */
export function compiled(schema: GraphQLSchema, { document, node }: Operation): Compiled | null {
  const inputs = (node.variableDefinitions ?? []).filter((definition) => isInput(schema, definition));
  const simple: OperationDefinitionNode = {
    ...node,
    variableDefinitions: (node.variableDefinitions ?? []).map((definition) =>
      inputs.includes(definition) ? withoutType(definition) : definition,
    ),
  };
  const result = compileQuery(
    knowingCoerced(schema),
    { ...document, definitions: document.definitions.map((each) => (each === node ? simple : each)) },
    node.name?.value,
  );
  if (!isCompiledQuery(result)) return null;
  return { query: result.query, inputs: inputs.map(({ variable }) => variable.name.value) };
}

/** What the function takes: input objects as coerced, where they were given. */
export function taken({ inputs }: Compiled, given: Variables, coerced: Variables): Variables {
  return {
    ...given,
    ...Object.fromEntries(inputs.filter((name) => name in coerced).map((name) => [name, coerced[name]])),
  };
}

function isInput(schema: GraphQLSchema, { type }: VariableDefinitionNode): boolean {
  const known = typeFromAST(schema, type);
  return known !== undefined && !isLeafType(getNamedType(known));
}

function withoutType({ kind, variable }: VariableDefinitionNode): VariableDefinitionNode {
  return { kind, variable, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } };
}

function knowingCoerced(schema: GraphQLSchema): GraphQLSchema {
  return Object.create(schema, {
    getType: { value: (name: string) => (name === COERCED.name ? COERCED : schema.getType(name)) },
  }) as GraphQLSchema;
}
