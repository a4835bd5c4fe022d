import { type MikroORM } from '@mikro-orm/postgresql';
import { Semaphore } from 'async-mutex';
import { type FastifyInstance } from 'fastify';
import { type Logger } from 'pino';
import { type Day } from './kernel/day.js';
import { kartaSchema } from './schema.js';
import { Explorer, type WorkedQuestion } from './platform/http/explorer.js';
import { graphqlServer } from './platform/http/graphql-server.js';
import { httpServer } from './platform/http/http-server.js';
import { Context } from './platform/request/context.js';
import { preferredLanguage } from './platform/request/language.js';
import { ReadSession } from './platform/request/read-session.js';
import { type ThreadOptions, WorkThread } from './platform/threads/work-thread.js';
import { modules } from './modules.js';

/** Of the twenty connections of the pool, those that requests may hold; the others are for looking whether all is well. */
const CONNECTIONS_FOR_REQUESTS = 18;

export type AppOptions = {
  readonly orm: MikroORM;
  readonly log: Logger;
  readonly questions: readonly WorkedQuestion[];
  /** Today in Bulgaria, asked once for each request. */
  readonly today: () => Day;
  /** The thread that computes coverage, over the same database. */
  readonly heavyWork: ThreadOptions;
  readonly onOperation?: (operation: { readonly statements: number }) => void;
};

export type App = {
  readonly http: FastifyInstance;
  /** Takes no more requests and lets those begun come to their end. */
  readonly stop: () => Promise<void>;
};

/** Builds the server over an open database; it does not listen yet. */
export async function createApp({ orm, log, questions, today, heavyWork, onOperation }: AppOptions): Promise<App> {
  const schema = await kartaSchema();
  const graphql = graphqlServer({ schema, log, onOperation });
  await graphql.start();
  const thread = new WorkThread(heavyWork);
  const seats = new Semaphore(CONNECTIONS_FOR_REQUESTS);
  const collections = new Map(modules.flatMap((module) => module.collections.map((each) => [each.name, each])));
  const http = httpServer({
    log,
    graphql,
    explorer: new Explorer(questions),
    contextOf: (request, reply) => {
      const language = preferredLanguage(request.headers['accept-language']);
      void reply.header('content-language', language);
      if (request.method === 'POST') void reply.header('vary', 'accept-language');
      return new Context({
        requestId: request.id,
        language,
        today: today(),
        takeSeats: async (connections) => (await seats.acquire(connections))[1],
        read: (knownAt) => new ReadSession(orm.em, knownAt),
        ask: (questions) => thread.ask(questions),
        collections,
      });
    },
    whyNotReady: async () => ((await orm.isConnected()) ? null : 'The database does not answer'),
  });
  return {
    http,
    stop: async () => {
      await http.close();
      await graphql.stop();
      await thread.close();
    },
  };
}
