import { type MikroORM } from '@mikro-orm/postgresql';
import { Semaphore } from 'async-mutex';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { type Day } from './kernel/day.js';
import { type Contract } from './contract.js';
import { modules } from './modules.js';
import { Answering, type AnswerReport } from './platform/answers/answering.js';
import { Budgets } from './platform/answers/budgets.js';
import { isUnexpected } from './platform/answers/error-format.js';
import { type Limits } from './platform/answers/limits.js';
import { PersistedDocuments } from './platform/answers/persisted-documents.js';
import { Authentication } from './platform/authentication/authentication.js';
import { type OidcOptions } from './platform/authentication/oidc.js';
import { CommandOffice } from './platform/commands/command-office.js';
import { ResponseCache } from './platform/answers/response-cache.js';
import { type FactsNews } from './platform/database/facts-news.js';
import { ReadPools } from './platform/database/read-pools.js';
import { Explorer, type WorkedQuestion } from './platform/http/explorer.js';
import { graphqlServer } from './platform/http/graphql-server.js';
import { httpServer } from './platform/http/http-server.js';
import { type PageAnswer, PageAnswers } from './platform/http/page-answers.js';
import { Metrics } from './platform/metrics.js';
import { Context } from './platform/request/context.js';
import { preferredLanguage } from './platform/request/language.js';
import { ReadSession } from './platform/request/read-session.js';
import { SheetReader, type SheetReaderOptions } from './platform/spreadsheets/index.js';
import { type ThreadOptions, WorkThread } from './platform/threads/work-thread.js';
import { kartaSchema } from './schema.js';
import { enteredBy } from './sources/store/index.js';

/** Of the twenty connections of the pool, those that requests may hold; the others are for looking whether all is well. */
const CONNECTIONS_FOR_REQUESTS = 18;
/** Of pages that are kept while the facts are the same. */
const MOST_BYTES_OF_PAGES = 16 * 1_048_576;

export type AppOptions = {
  readonly orm: MikroORM;
  readonly log: Logger;
  readonly contract: Contract;
  readonly questions: readonly WorkedQuestion[];
  /** Documents of the operator that clients may name by their id, beside the worked questions. */
  readonly documents: readonly string[];
  /** Today in Bulgaria, asked once for each request. */
  readonly today: () => Day;
  /** The thread that computes coverage, over the same database. */
  readonly heavyWork: ThreadOptions;
  /** The thread that reads files. */
  readonly sheets: SheetReaderOptions;
  readonly limits: Limits;
  /** A document is compiled when it was executed so many times. */
  readonly compileAfter: number;
  readonly trustProxy: boolean | string;
  /** The identity provider whose tokens are believed; null: API keys only. */
  readonly oidc: OidcOptions | null;
  /** News of changes in the facts; null: no answer is kept. */
  readonly news: FactsNews | null;
  readonly onOperation?: (operation: AnswerReport) => void;
};

export type App = {
  readonly http: FastifyInstance;
  /** Says at once that it is not ready, and keeps no connection open, but answers on. */
  readonly drain: () => void;
  /** Takes no more requests and lets those begun come to their end. */
  readonly stop: () => Promise<void>;
};

/** Builds the server over an open database; it does not listen yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const { orm, log, limits, news, contract } = options;
  const thread = new WorkThread(options.heavyWork);
  const sheets = new SheetReader(options.sheets);
  const pools = new ReadPools(orm);
  const cache = new ResponseCache();
  const dataRevision = () => news?.latest ?? null;
  const metrics = new Metrics({
    cache: () => cache.use,
    pool: () => pools.usage(),
    dataRevision,
    coverage: async () => (await thread.ask([{ method: 'work', args: [] }]))[0] as Readonly<Record<string, number>>,
  });
  const schema = await kartaSchema();
  const onUnexpected = (error: unknown, requestId: string) => {
    if (!isUnexpected(error)) return;
    metrics.unexpected();
    log.error({ requestId, err: error instanceof Error && error.cause ? error.cause : error }, 'unexpected error');
  };
  const budgets = limits.budget === null ? null : new Budgets(limits.budget, limits.keyedBudget);
  const answering = new Answering({
    ...{ schema, limits, budgets, dataRevision, onUnexpected, compileAfter: options.compileAfter },
    cache: news === null ? null : cache,
    onAnswer: (report) => {
      metrics.operation(report);
      options.onOperation?.(report);
    },
  });
  const commands = new CommandOffice({
    ...{ pools, times: limits, enteredBy, onUnexpected, onCommand: metrics.command },
    afterCommit: async () => {
      if (news !== null) news.hear(await pools.latestChange());
    },
  });
  const graphql = graphqlServer(schema, limits, answering);
  await graphql.start();
  const documents = new PersistedDocuments([
    ...options.questions.map(({ document }) => document),
    ...options.documents,
  ]);
  let draining = false;
  const http = await httpServer({
    ...{ log, limits, graphql, documents },
    explorer: new Explorer(options.questions),
    contextOf: contexts(options, { pools, thread, commands, sheets }),
    trustProxy: options.trustProxy,
    schemaVersion: contract.version,
    files: { ...contract, documentIds: documents.ids },
    downloads: modules.flatMap(({ downloads = [] }) => downloads),
    pages: modules.flatMap(({ pages = [] }) => pages),
    pageAnswers: new PageAnswers({
      ...{ budgets, dataRevision, requestMs: limits.requestMs },
      cache: news === null ? null : new ResponseCache<PageAnswer>(MOST_BYTES_OF_PAGES),
    }),
    whyNotReady: async () => (draining ? 'The server is stopping' : whyNotReady(pools, news)),
    metrics: () => metrics.text(),
    onAnswered: metrics.answered,
    isDraining: () => draining,
  });
  return {
    http,
    drain: () => {
      draining = true;
    },
    stop: async () => {
      draining = true;
      await http.close();
      await graphql.stop();
      await Promise.all([thread.close(), sheets.close()]);
    },
  };
}

type Parts = {
  readonly pools: ReadPools;
  readonly thread: WorkThread;
  readonly commands: CommandOffice;
  readonly sheets: SheetReader;
};

function contexts({ today, limits, news, oidc }: AppOptions, { pools, thread, commands, sheets }: Parts) {
  const seats = new Semaphore(CONNECTIONS_FOR_REQUESTS);
  const collections = new Map(modules.flatMap((module) => module.collections.map((each) => [each.name, each])));
  const authentication = new Authentication(pools, oidc);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const viewer = await authentication.viewerOf(request.headers.authorization);
    const language = preferredLanguage(request.headers['accept-language']);
    void reply.header('content-language', language);
    const day = today();
    const reading = {
      requestId: request.id,
      viewer,
      today: day,
      statementTimeoutMs: limits.statementMs,
      atLeast: () => news?.latest ?? 0n,
    };
    return new Context({
      requestId: request.id,
      language,
      asker: viewer.role === null ? request.ip : viewer.client,
      viewer,
      commands,
      commandsUntil: performance.now() + limits.commandMs,
      idempotencyKey: singleHeader(request.headers['idempotency-key']),
      method: request.method,
      ifNoneMatch: request.headers['if-none-match'],
      today: day,
      takeSeats: async (connections) => (await seats.acquire(connections))[1],
      read: (knownAt) => new ReadSession(pools, reading, knownAt),
      ask: (questions) => thread.ask(questions),
      readSheet: sheets.read,
      collections,
    });
  };
}

function singleHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

async function whyNotReady(pools: ReadPools, news: FactsNews | null): Promise<string | null> {
  if (!(await pools.isAnswering())) return 'The database does not answer';
  return news !== null && news.latest === null ? 'Changes of the facts cannot be heard' : null;
}
