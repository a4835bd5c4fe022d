import { type GraphQLRequestContext } from '@apollo/server';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { formatError } from './error-format.js';
import { type Context } from '../request/context.js';
import { costOfAnswer } from './document-plan.js';
import { isDryRun, withoutRest } from './dry-run.js';
import { Executor } from './executor.js';
import { inTime, tooLate } from './in-time.js';
import { type Limits } from './limits.js';
import { type Operation } from './operation.js';
import { type KeptAnswer } from './response-cache.js';
import { snapshotOf } from './snapshot.js';

/** An answer with errors, which is never kept. */
export type FaultyAnswer = {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  /** How many errors there were; the answer has the first ones. */
  readonly errorCount?: number;
  readonly status?: number;
  readonly actualCost: number;
  readonly snapshot: unknown;
};

export type MakerOptions = {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly compileAfter: number;
  readonly onUnexpected: (error: unknown, requestId: string) => void;
};

/** Executes an operation within its time, and says what the answer is about and what it was worth. */
export class AnswerMaker {
  readonly #options: MakerOptions;
  readonly #executor: Executor;

  constructor(options: MakerOptions) {
    this.#options = options;
    this.#executor = new Executor(options.schema, options.compileAfter);
  }

  /** The answer made anew. */
  async make(
    { request, contextValue: context }: Pick<GraphQLRequestContext<Context>, 'request' | 'contextValue'>,
    operation: Operation,
  ): Promise<FaultyAnswer | KeptAnswer> {
    const dryRun = isDryRun(operation, request.variables);
    const variables = request.variables ?? {};
    const execute = () => this.#executor.execute(dryRun ? withoutRest(operation) : operation, variables, context);
    // What a command did must be told: commands have a time of their own, after which they are undone.
    const isCommand = operation.node.operation === OperationTypeNode.MUTATION;
    const executed = await (isCommand ? execute() : this.#inTime(context, execute));
    if (!('data' in executed)) return this.#refusedVariables(executed, context);
    const snapshot = await this.#snapshot(context, operation);
    const actualCost = Math.ceil(costOfAnswer(operation.plan, executed.data));
    const { data, errors } = executed;
    if (errors === undefined) return { bytes: Buffer.from(JSON.stringify(data)), actualCost, snapshot };
    return { data, errors: this.shown(errors, context), actualCost, snapshot, errorCount: errors.length };
  }

  async #snapshot(context: Context, { plan }: Operation): Promise<unknown> {
    if (!context.hasRead) return undefined;
    const fields = plan.fields.filter(({ name }) => name !== 'rateLimit' && !name.startsWith('__'));
    try {
      return snapshotOf(
        await context.answered([...new Set(fields.map(({ responseName }) => responseName))]),
        context.today,
      );
    } catch {
      // Where the reading itself was refused, the errors say so.
      return undefined;
    }
  }

  #inTime(context: Context, run: () => ExecutionResult | Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { requestMs } = this.#options.limits;
    return inTime(context, requestMs, run, () => ({ data: null, errors: [timedOut(requestMs)] }));
  }

  #refusedVariables({ errors = [] }: ExecutionResult, context: Context): FaultyAnswer {
    const refused = errors.map((error) => {
      const { message, nodes, source, positions, path, originalError } = error;
      return new GraphQLError(message, {
        ...{ nodes, source, positions, path, originalError },
        extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
      });
    });
    return { errors: this.shown(refused, context), status: 400, actualCost: 0, snapshot: undefined };
  }

  /** Errors as clients see them, the first so many; what nobody expected is told to the operator. */
  shown(
    errors: readonly GraphQLError[],
    context: Context,
    formatted: readonly GraphQLFormattedError[] = errors.map(plain),
  ): readonly GraphQLFormattedError[] {
    for (const error of errors) this.#options.onUnexpected(error, context.requestId);
    return errors
      .slice(0, this.#options.limits.errorsReturned)
      .map((error, index) => formatError(formatted[index] ?? plain(error), error, context.requestId));
  }
}

/** An error as GraphQL writes it; those of compiled documents cannot write themselves. */
function plain({ message, locations, path, extensions }: GraphQLError): GraphQLFormattedError {
  return {
    message,
    ...(locations !== undefined && { locations }),
    ...(path !== undefined && { path }),
    extensions,
  };
}

function timedOut(requestMs: number): GraphQLError {
  const originalError = tooLate(requestMs);
  return new GraphQLError(originalError.message, { originalError, extensions: { code: originalError.code } });
}
