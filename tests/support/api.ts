import { type LightMyRequestResponse, type InjectOptions } from 'fastify';
import { type DestinationStream, pino } from 'pino';
import { migrations } from '../../migrations/index.js';
import { type AppOptions, createApp } from '../../src/app.js';
import { readContract } from '../../src/contract.js';
import { day } from '../../src/kernel/day.js';
import { modules } from '../../src/modules.js';
import { type AnswerReport } from '../../src/platform/answers/answering.js';
import { type Limits, USUAL_LIMITS } from '../../src/platform/answers/limits.js';
import { openOrm } from '../../src/platform/database/open-orm.js';
import { workedQuestions } from '../../src/worked-questions.js';
import { type TestDatabase } from './database.js';
import { SOURCES } from './sources.js';

export type Answer<Data = Record<string, unknown>> = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Data;
  readonly errors: readonly { message: string; extensions: { code: string; requestId: string } }[];
  /** The answer as it went out. */
  readonly text: string;
  /** SQL statements that the operation took. */
  readonly statements: number;
};

export type Api = {
  ask<Data>(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Any other request. */
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Listens on a port of its own, and says the address. */
  listen(): Promise<string>;
  /** Says that it is not ready any more, and answers on. */
  drain(): void;
  /** What was logged so far, one record a line. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
};

/** Tests ask more in a second than anybody may in a day. */
export const UNLIMITED: Limits = {
  ...USUAL_LIMITS,
  cost: Number.MAX_SAFE_INTEGER,
  budget: null,
  requestsPerMinute: null,
};

export type ApiOptions = Partial<
  Pick<AppOptions, 'limits' | 'compileAfter' | 'oidc' | 'news' | 'documents' | 'trustProxy'>
> & {
  readonly onAnswer?: (report: AnswerReport) => void;
  readonly replicaUrls?: readonly string[];
};

/** The whole server over a test's database, asked through HTTP without a port. */
export async function apiOver(
  database: TestDatabase,
  today = '2026-11-25',
  { onAnswer, replicaUrls = [], ...options }: ApiOptions = {},
): Promise<Api> {
  const orm = await openOrm({
    ...{ url: database.url, replicaUrls, migrations },
    entities: modules.flatMap(({ entities }) => entities),
  });
  const logged: string[] = [];
  const log: DestinationStream = { write: (line) => logged.push(line) };
  let statements = 0;
  const app = await createApp({
    orm,
    contract: readContract(),
    documents: [],
    limits: UNLIMITED,
    // Every document is compiled, so that what is tested is what busy servers do.
    compileAfter: 0,
    trustProxy: false,
    oidc: null,
    news: null,
    ...options,
    log: pino({ level: 'error' }, log),
    questions: workedQuestions(),
    today: () => day(today),
    heavyWork: {
      file: new URL('../../src/coverage-thread.ts', import.meta.url),
      data: { databaseUrl: database.url },
      nodeOptions: SOURCES,
    },
    sheets: {
      file: new URL('../../src/platform/spreadsheets/sheet-thread.ts', import.meta.url),
      nodeOptions: SOURCES,
    },
    onOperation: (operation) => {
      statements = operation.statements;
      onAnswer?.(operation);
    },
  });
  return {
    async ask<Data>(document: string, variables: object = {}, headers: Record<string, string> = {}) {
      statements = 0;
      const response = await app.http.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query: document, variables },
      });
      const body = response.json<Partial<Pick<Answer<Data>, 'data' | 'errors'>>>();
      // A failed request has no data; the tests of failures look at the errors.
      const data = body.data as Data;
      const { statusCode: status, headers: answered, body: text } = response;
      return { status, headers: answered, data, errors: body.errors ?? [], text, statements };
    },
    request: (options) => app.http.inject(options),
    drain: app.drain,
    listen: () => app.http.listen({ host: '127.0.0.1', port: 0 }),
    logged,
    async stop() {
      await app.stop();
      await orm.close();
      await database.drop();
    },
  };
}
