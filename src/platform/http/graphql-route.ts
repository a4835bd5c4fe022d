import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type PersistedDocuments } from '../answers/persisted-documents.js';
import { type Context } from '../request/context.js';
import { errorExtensions } from '../answers/error-format.js';

export const GRAPHQL_PATH = '/graphql';

export type GraphqlRoute = {
  readonly graphql: ApolloServer<Context>;
  readonly documents: PersistedDocuments;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
};

/** GraphQL over HTTP: GET and POST at one address, by document or by the id of a registered one. */
export function serveGraphql(server: FastifyInstance, { graphql, documents, contextOf }: GraphqlRoute): void {
  server.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    handler: async (request, reply) => {
      void reply.header('vary', 'accept, accept-encoding, accept-language, authorization');
      const named = await withDocument(request, documents);
      if (named === null) return refuseUnknownDocument(request, reply);
      const context = await contextOf(request, reply);
      const { status, headers, body } = await graphql.executeHTTPGraphQLRequest({
        httpGraphQLRequest: named,
        context: () => Promise.resolve(context),
      });
      for (const [name, value] of headers) void reply.header(name, value);
      void reply.code(status ?? 200);
      if (body.kind !== 'complete') throw new Error('Nothing here is answered in parts');
      return reply.send(context.answer ?? body.string);
    },
  });
}

type Named = { readonly documentId?: unknown; readonly query?: unknown };

/** The request for Apollo, with the document in the place of its id; null when nobody registered it. */
async function withDocument(
  request: FastifyRequest,
  documents: PersistedDocuments,
): Promise<HTTPGraphQLRequest | null> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method } = request;
  if (method === 'GET') {
    const search = new URL(request.url, 'http://localhost').searchParams;
    const id = search.get('documentId');
    if (id !== null && !search.has('query')) {
      const document = documents.find(id);
      if (document === undefined) return null;
      search.delete('documentId');
      search.set('query', document);
    }
    return Promise.resolve({ method, headers, search: `?${search.toString()}`, body: undefined });
  }
  const body = request.body as Named | null | undefined;
  const isNamed =
    typeof body === 'object' && body !== null && typeof body.documentId === 'string' && body.query === undefined;
  if (!isNamed) return { method, headers, search: '', body };
  const { documentId, ...rest } = body;
  const document = documents.find(String(documentId));
  return document === undefined ? null : { method, headers, search: '', body: { ...rest, query: document } };
}

async function refuseUnknownDocument(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const message = 'No document is registered under this documentId. Send the document itself as query.';
  return reply
    .code(404)
    .type('application/json; charset=utf-8')
    .send(
      JSON.stringify({ errors: [{ message, extensions: errorExtensions('PERSISTED_QUERY_NOT_FOUND', request.id) }] }),
    );
}
