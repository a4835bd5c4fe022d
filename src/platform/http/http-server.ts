import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { type Limits } from '../answers/limits.js';
import { IdentityProviderDown } from '../authentication/identity-provider-down.js';
import { Unauthenticated } from '../authentication/unauthenticated.js';
import { errorExtensions, withReference } from '../answers/error-format.js';
import { type Download, serveDownloads } from './downloads.js';
import { type Explorer } from './explorer.js';
import { GRAPHQL_PATH, type GraphqlRoute, serveGraphql } from './graphql-route.js';
import { limitBodies } from './limit-bodies.js';
import { type PageAnswers } from './page-answers.js';
import { type Page, servePages } from './pages.js';
import { protect, TooManyRequests } from './protections.js';
import { type PublicFiles, servePublicFiles } from './public-files.js';

export type HttpServerOptions = GraphqlRoute & {
  readonly log: FastifyBaseLogger;
  readonly limits: Limits;
  readonly explorer: Explorer;
  readonly files: PublicFiles;
  readonly downloads: readonly Download[];
  readonly pages: readonly Page[];
  readonly pageAnswers: PageAnswers;
  /** Whether addresses that proxies tell are believed, and of which proxies. */
  readonly trustProxy: boolean | string;
  readonly schemaVersion: string;
  /** Why the server cannot answer now; null when it can. */
  readonly whyNotReady: () => Promise<string | null>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  readonly onAnswered: (answer: { readonly route: string; readonly status: number; readonly seconds: number }) => void;
  /** The server is about to stop: connections are not kept for a next request. */
  readonly isDraining: () => boolean;
};

/** The addresses that the server answers: GraphQL with its explorer, what it publishes, and how it is. */
export async function httpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, limits, explorer } = options;
  const server = fastify({
    loggerInstance: log,
    bodyLimit: limits.keyedBodyBytes,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    // What arrives on a connection that is already there is still answered while the server closes.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  // A page of another site can send text/plain unasked, but not application/json.
  server.removeContentTypeParser('text/plain');
  sayAlways(server, options);
  await protect(server, limits);
  limitBodies(server, limits);
  explainErrors(server);
  explorer.serveOn(server, GRAPHQL_PATH);
  serveGraphql(server, options);
  servePublicFiles(server, options.files, limits);
  serveDownloads(server, options.downloads, options.contextOf);
  servePages(server, options.pages, options.pageAnswers, options.contextOf);
  serveHealth(server, options);
  server.get('/', (_request, reply) => reply.redirect(GRAPHQL_PATH));
  return server;
}

function sayAlways(server: FastifyInstance, { schemaVersion, onAnswered, isDraining }: HttpServerOptions): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).header('x-schema-version', schemaVersion);
    if (isDraining()) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const etag = reply.getHeader('etag');
    const isKnown = typeof etag === 'string' && request.headers['if-none-match']?.includes(etag) === true;
    if (isKnown && reply.statusCode === 200) {
      reply.code(304).removeHeader('content-type').removeHeader('content-length').removeHeader('content-encoding');
      return done(null, '');
    }
    const isRefusal = reply.statusCode >= 400 && typeof payload === 'string' && payload.startsWith('{"errors"');
    if (!isRefusal) return done(null, payload);
    done(null, withReference(payload, request.id));
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { id, method, url, routeOptions } = request;
    const ms = reply.elapsedTime;
    request.log.debug({ requestId: id, method, url, status: reply.statusCode, ms: Math.round(ms) }, 'answered');
    onAnswered({ route: routeOptions.url ?? 'unknown', status: reply.statusCode, seconds: ms / 1_000 });
    done();
  });
}

function explainErrors(server: FastifyInstance): void {
  server.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error');
    if (error instanceof IdentityProviderDown) {
      const extensions = errorExtensions('MAINTENANCE', request.id);
      await reply.code(status).send({ errors: [{ message: error.message, extensions }] });
      return;
    }
    if (error instanceof Unauthenticated) {
      void reply.header('www-authenticate', 'Bearer');
      const extensions = errorExtensions('UNAUTHENTICATED', request.id);
      await reply.code(status).send({ errors: [{ message: error.message, extensions }] });
      return;
    }
    const message = status >= 500 ? `Something unexpected happened. The reference is ${request.id}.` : readable(error);
    const extensions =
      error instanceof TooManyRequests
        ? error.extensions
        : errorExtensions(status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', request.id);
    await reply.code(status).send({ errors: [{ message, extensions }] });
  });
  server.setNotFoundHandler(async (request, reply) => {
    const message = `There is nothing at this address. GraphQL is at ${GRAPHQL_PATH}.`;
    await reply.code(404).send({ errors: [{ message, extensions: errorExtensions('NOT_FOUND', request.id) }] });
  });
}

function readable(error: Error): string {
  return error instanceof TooManyRequests ? error.message : `The request cannot be read: ${error.message}`;
}

function serveHealth(server: FastifyInstance, { whyNotReady, metrics }: HttpServerOptions): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const reason = await whyNotReady();
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
  server.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics();
    return reply.type(type).send(text);
  });
}
