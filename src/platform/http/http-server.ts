import { randomUUID } from 'node:crypto';
import { type ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { type Context } from '../request/context.js';
import { withReference } from './error-format.js';
import { type Explorer } from './explorer.js';

export const GRAPHQL_PATH = '/graphql';
const MOST_BODY_BYTES = 1_048_576;

export type HttpServerOptions = {
  readonly log: FastifyBaseLogger;
  readonly graphql: ApolloServer<Context>;
  readonly explorer: Explorer;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Why the server cannot answer now; null when it can. */
  readonly whyNotReady: () => Promise<string | null>;
};

/** The addresses that the server answers: GraphQL with its explorer, and whether it lives and is ready. */
export function httpServer({ log, graphql, explorer, contextOf, whyNotReady }: HttpServerOptions): FastifyInstance {
  const server = fastify({
    loggerInstance: log,
    bodyLimit: MOST_BODY_BYTES,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const isRefusal = reply.statusCode >= 400 && typeof payload === 'string' && payload.startsWith('{"errors"');
    if (!isRefusal) return done(null, payload);
    done(null, withReference(payload, request.id));
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { id, method, url } = request;
    request.log.debug(
      { requestId: id, method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
  server.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error');
    const message =
      status >= 500
        ? `Something unexpected happened. The reference is ${request.id}.`
        : `The request cannot be read: ${error.message}`;
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    await reply
      .code(status)
      .send({ errors: [{ message, extensions: { code, requestId: request.id, retryable: false } }] });
  });

  explorer.serveOn(server, GRAPHQL_PATH);
  server.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    handler: fastifyApolloHandler(graphql, {
      context: (request, reply) => Promise.resolve(contextOf(request, reply)),
    }),
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const reason = await whyNotReady();
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
  server.get('/', (_request, reply) => reply.redirect(GRAPHQL_PATH));
  return server;
}
