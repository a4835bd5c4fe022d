import { execute, type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type Context } from '../request/context.js';
import { type Compiled, compiled, taken } from './compiled-query.js';
import { type Operation } from './operation.js';

const MOST_VARIABLE_ERRORS = 25;

/** Executes operations; those that come again are compiled to a function of their own. */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #compiled = new WeakMap<Operation, Compiled | null>();
  readonly #times = new WeakMap<Operation, number>();

  /** Compiling takes longer than executing once, so it is for documents that come again: after so many times. */
  readonly #compileAfter: number;

  constructor(schema: GraphQLSchema, compileAfter: number) {
    this.#schema = schema;
    this.#compileAfter = compileAfter;
  }

  execute(
    operation: Operation,
    variables: Readonly<Record<string, unknown>>,
    context: Context,
  ): ExecutionResult | Promise<ExecutionResult> {
    const { document, node } = operation;
    // Mutations follow one another, which compiled documents do not promise.
    const made = node.operation === OperationTypeNode.QUERY ? this.#compiledOf(operation) : null;
    if (made === null) {
      return execute({
        ...{ schema: this.#schema, document, contextValue: context, variableValues: variables },
        operationName: node.name?.value,
      });
    }
    // The compiled function knows no inputs of which exactly one field is given, so the variables are checked before it.
    const coerced = getVariableValues(this.#schema, node.variableDefinitions ?? [], variables, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (coerced.errors !== undefined) return { errors: coerced.errors };
    // Nor that a default is there for a variable that must be given.
    const given = { ...operation.variableDefaults, ...variables };
    return made.query(undefined, context, taken(made, given, coerced.coerced));
  }

  #compiledOf(operation: Operation): Compiled | null {
    const known = this.#compiled.get(operation);
    if (known !== undefined) return known;
    const times = (this.#times.get(operation) ?? 0) + 1;
    this.#times.set(operation, times);
    if (times <= this.#compileAfter) return null;
    const made = compiled(this.#schema, operation);
    this.#compiled.set(operation, made);
    return made;
  }
}
