import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { errorExtensions } from '../answers/error-format.js';
import { RequestError } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Language } from '../request/language.js';
import { madeWith } from './downloads.js';

/** What is asked of a page: the part of its address that is open, and the parameters behind it. */
export type PageQuestion = { readonly name: string; readonly parameters: URLSearchParams };

export type PageAnswer = {
  readonly type: string;
  readonly language: Language;
  /** The name of a file to keep; null of what is read in the browser. */
  readonly keptAs: string | null;
  /** The hash of the one style sheet that the page holds; null of what is no page. */
  readonly styleHash: string | null;
  /** The same as long as what it says is. */
  readonly version: string;
  readonly bytes: Uint8Array;
};

/** A document that the server makes from what everybody may read; null where there is none of that name. */
export type Page = {
  readonly path: `/${string}/:name`;
  readonly make: (context: Context, question: PageQuestion) => Promise<PageAnswer | null>;
};

/** So long a cache may give it without asking whether it is still the same, in seconds. */
const FRESH = 300;

/** Pages at their addresses. They run nothing and load nothing: the browser is told to allow no more than their styles. */
export function servePages(
  server: FastifyInstance,
  pages: readonly Page[],
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  for (const { path, make } of pages) {
    server.get<{ Params: { name: string } }>(path, async (request, reply) => {
      const context = await contextOf(request, reply);
      try {
        const parameters = new URL(request.url, 'http://localhost').searchParams;
        const answer = await madeWith(context, () => make(context, { name: request.params.name, parameters }));
        return answer === null ? reply.callNotFound() : send(reply, answer);
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        const extensions = errorExtensions(error.code, request.id);
        return reply.code(400).send({ errors: [{ message: error.message, extensions }] });
      }
    });
  }
}

function send(reply: FastifyReply, { type, language, keptAs, styleHash, version, bytes }: PageAnswer): FastifyReply {
  if (keptAs !== null) void reply.header('content-disposition', `attachment; filename="${keptAs}"`);
  if (styleHash !== null) void reply.header('content-security-policy', policy(styleHash));
  return reply
    .type(type)
    .header('etag', `"${version}"`)
    .header('cache-control', `public, max-age=${String(FRESH)}`)
    .header('content-language', language)
    .send(Buffer.from(bytes));
}

function policy(styleHash: string): string {
  const allowed = ["default-src 'none'", `style-src 'sha256-${styleHash}'`];
  return [...allowed, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"].join('; ');
}
