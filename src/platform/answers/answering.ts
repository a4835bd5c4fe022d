import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Context, PUBLIC } from '../request/context.js';
import { AnswerMaker, type FaultyAnswer } from './answer-maker.js';
import { type Budgets } from './budgets.js';
import { deprecationHeaders } from './deprecations.js';
import { type Limits } from './limits.js';
import { isDryRun } from './dry-run.js';
import { type Operation, Operations } from './operation.js';
import { type CacheKey, cacheKey, type KeptAnswer, type ResponseCache } from './response-cache.js';

export type AnsweringOptions = {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** A document is compiled when it was executed so many times. */
  readonly compileAfter: number;
  /** Null where nobody is limited. */
  readonly budgets: Budgets | null;
  /** Null where every answer is made anew. */
  readonly cache: ResponseCache | null;
  /** The latest change of facts that was heard of; null when nobody knows. */
  readonly dataRevision: () => bigint | null;
  readonly onUnexpected: (error: unknown, requestId: string) => void;
  readonly onAnswer: (answer: AnswerReport) => void;
};

/** What an answer took, for metrics and tests. */
export type AnswerReport = {
  readonly operationName: string | null;
  readonly statements: number;
  readonly requestedCost: number;
  readonly actualCost: number;
  readonly cache: 'hit' | 'miss' | 'none';
  readonly errors: number;
};

type Request = GraphQLRequestContext<Context>;
type Asked = { readonly operation: Operation; readonly cost: number };

/** How a request is answered between the reading of its document and the sending: measured, charged, cached, executed. */
export class Answering {
  readonly #options: AnsweringOptions;
  readonly #operations: Operations;
  readonly #maker: AnswerMaker;

  constructor(options: AnsweringOptions) {
    this.#options = options;
    this.#operations = new Operations(options.schema, options.limits);
    this.#maker = new AnswerMaker(options);
  }

  get plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: () => {
        let asked: Asked | null = null;
        let report: Partial<AnswerReport> = {};
        return Promise.resolve({
          didResolveOperation: (request) => {
            asked = this.#admit(request);
            return Promise.resolve();
          },
          responseForOperation: async (request) => {
            if (asked === null) return null;
            const answer = await this.#answer(request, asked);
            report = answer.report;
            return answer.response;
          },
          willSendResponse: async ({ contextValue: context, response, errors }) => {
            await context.end();
            if (response.body.kind === 'single' && errors !== undefined) {
              const { singleResult } = response.body;
              singleResult.errors = this.#maker.shown(errors, context, singleResult.errors);
              if (asked === null) delete singleResult.extensions;
            }
            this.#options.onAnswer({
              operationName: asked?.operation.node.name?.value ?? null,
              statements: context.statements,
              requestedCost: asked?.cost ?? 0,
              actualCost: 0,
              cache: 'none',
              errors: errors?.length ?? 0,
              ...report,
            });
          },
        });
      },
    };
  }

  /** Measures the document and takes its price; refuses what is too large or more than the asker has left. */
  #admit({ document, operation: node, request, contextValue: context }: Request): Asked | null {
    // Apollo itself refuses a document of which nobody knows which operation is meant.
    if (document === undefined || node === undefined) return null;
    const operation = this.#operations.of(document, node);
    const measured = this.#operations.costOf(operation, request.variables);
    const isFree = operation.plan.fields.every(({ name }) => name === 'rateLimit');
    const cost = isFree || isDryRun(operation, request.variables) ? 0 : Math.max(1, Math.ceil(measured.cost));
    const { budgets } = this.#options;
    const refusal = budgets?.take(context.asker, cost) ?? null;
    if (budgets !== null) {
      context.account = {
        requested: isFree ? 0 : Math.ceil(measured.cost),
        nodes: Math.ceil(measured.nodes),
        throttle: budgets.standingOf(context.asker),
      };
    }
    if (refusal !== null) throw rateLimited(refusal.waitSeconds);
    return { operation, cost };
  }

  async #answer(request: Request, asked: Asked) {
    const { contextValue: context } = request;
    const key = this.#keyOf(request, asked.operation);
    const headers = new HeaderMap();
    const { deprecations } = asked.operation;
    for (const [name, value] of Object.entries(deprecationHeaders(deprecations, DEPRECATED_SINCE)))
      headers.set(name, value);
    if (key !== null && context.method === 'GET') {
      headers.set('etag', `W/"${key.key}"`);
      headers.set('cache-control', 'public, no-cache');
      if (context.ifNoneMatch?.includes(key.key) === true) return this.#respond(asked, context, headers, EMPTY, 'hit');
    }
    if (context.readScope !== PUBLIC) headers.set('cache-control', 'private, no-store');
    const kept = key === null ? null : await this.#options.cache?.get(key);
    if (kept != null) return this.#respond(asked, context, headers, kept, 'hit');
    const making = this.#maker.make(request, asked.operation);
    if (key !== null)
      this.#options.cache?.make(
        key,
        making.then((answer) => ('bytes' in answer ? answer : null)),
      );
    return this.#respond(asked, context, headers, await making, key === null ? 'none' : 'miss');
  }

  #keyOf({ queryHash, request, contextValue: context }: Request, { isShareable }: Operation): CacheKey | null {
    const dataRevision = this.#options.cache === null ? null : this.#options.dataRevision();
    if (!isShareable || context.readScope !== PUBLIC || dataRevision === null || queryHash === undefined) return null;
    return cacheKey({
      documentHash: queryHash,
      operationName: request.operationName,
      variables: request.variables,
      readScope: context.readScope,
      language: context.language,
      today: context.today,
      dataRevision,
    });
  }

  #respond(
    asked: Asked,
    context: Context,
    headers: HeaderMap,
    answer: FaultyAnswer | KeptAnswer,
    cache: AnswerReport['cache'],
  ) {
    const { operation, cost } = asked;
    const { budgets } = this.#options;
    const actual = Math.min(cost, answer.actualCost);
    // A kept answer is charged as if it had been made: what was not used is given back, nothing else.
    budgets?.giveBack(context.asker, cost - actual);
    const throttle = budgets?.standingOf(context.asker) ?? null;
    if (throttle !== null) {
      const seconds = Math.ceil(throttle.maximumAvailable / throttle.restoreRate);
      headers.set('ratelimit-policy', `"points";q=${String(throttle.maximumAvailable)};w=${String(seconds)}`);
      headers.set('ratelimit', `"points";r=${String(throttle.currentlyAvailable)};t=${String(seconds)}`);
    }
    const extensions = {
      cost: { requestedQueryCost: cost, actualQueryCost: actual, throttleStatus: throttle },
      ...(answer.snapshot !== undefined && { snapshot: answer.snapshot }),
      ...(operation.deprecations.length > 0 && { deprecations: operation.deprecations }),
      ...omitted(answer, this.#options.limits),
    };
    const report = { actualCost: actual, cache };
    if ('bytes' in answer) {
      context.sendAsIs(answerOf(answer.bytes, extensions));
      return { report, response: { http: { headers }, body: { kind: 'single' as const, singleResult: { data: {} } } } };
    }
    const { data, errors, status } = answer;
    const singleResult = { errors, ...(data !== undefined && { data }), extensions };
    return {
      report: { ...report, errors: errors.length },
      response: { http: { status, headers }, body: { kind: 'single' as const, singleResult } },
    };
  }
}

const EMPTY: KeptAnswer = { bytes: Buffer.from('null'), actualCost: 0, snapshot: undefined };
/** The header Deprecation says since when: no deprecation here is older than the contract. */
const DEPRECATED_SINCE = new Date('2026-11-25T00:00:00Z');

/** The whole answer as it is sent, around data that was written before. */
function answerOf(data: Buffer, extensions: object): Buffer {
  return Buffer.concat([Buffer.from('{"data":'), data, Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)]);
}

function omitted(answer: FaultyAnswer | KeptAnswer, { errorsReturned }: Limits): object {
  const count = 'errorCount' in answer ? (answer.errorCount ?? 0) : 0;
  return count > errorsReturned ? { errorsOmitted: count - errorsReturned } : {};
}

export function rateLimited(waitSeconds: number): GraphQLError {
  const message = `The budget of this address is used up. Ask again in ${String(waitSeconds)} seconds, or ask for less: rateLimit(dryRun: true) tells what a document costs.`;
  // Apollo takes the headers from the error; GraphQL's types know plain objects only.
  const http: object = { status: 429, headers: new HeaderMap([['retry-after', String(waitSeconds)]]) };
  return new GraphQLError(message, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds: waitSeconds,
      http,
    },
  });
}
