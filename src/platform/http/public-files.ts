import { type FastifyInstance } from 'fastify';
import { type Limits } from '../answers/limits.js';
import { ERRORS_PAGE } from '../answers/error-format.js';

/** What the server publishes about itself, as texts. */
export type PublicFiles = {
  readonly schema: string;
  readonly changelog: string;
  readonly errors: string;
  /** The ids of the documents that clients may name. */
  readonly documentIds: readonly string[];
};

/** The contract, its changes, the errors and the limits, each at an address of its own. */
export function servePublicFiles(server: FastifyInstance, files: PublicFiles, limits: Limits): void {
  server.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(files.schema));
  server.get('/schema/changelog.json', (_request, reply) => reply.type('application/json').send(files.changelog));
  server.get(ERRORS_PAGE, (_request, reply) => reply.type('text/markdown; charset=utf-8').send(files.errors));
  server.get('/documents', () => ({ documentIds: files.documentIds }));
  server.get('/limits', () => limits);
}
