import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { formatError, isUnexpected } from '../answers/error-format.js';
import { type Context, PUBLIC } from '../request/context.js';
import { madeWith } from './downloads.js';
import { type Page, type PageAnswer, type PageAnswers } from './page-answers.js';

export type { Page, PageAnswer, PageQuestion } from './page-answers.js';

/** So long a cache may give it without asking whether it is still the same, in seconds. */
const FRESH = 300;

/** What is refused is a bad request, but for what may be asked again later. */
const LATER: Readonly<Record<string, number>> = { RATE_LIMITED: 429, QUERY_TIMEOUT: 503 };

/** Pages at their addresses. They run nothing and load nothing: the browser is told to allow no more than their styles. */
export function servePages(
  server: FastifyInstance,
  pages: readonly Page[],
  answers: PageAnswers,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  for (const page of pages) {
    server.get<{ Params: { name: string } }>(page.path, async (request, reply) => {
      const context = await contextOf(request, reply);
      try {
        const parameters = new URL(request.url, 'http://localhost').searchParams;
        const question = { name: request.params.name, parameters };
        const answer = await madeWith(context, () => answers.answer(context, page, question));
        return answer === null ? reply.callNotFound() : send(reply, answer, context.readScope === PUBLIC);
      } catch (error) {
        if (!(error instanceof Error) || isUnexpected(error)) throw error;
        return refuse(reply, error, request.id);
      }
    });
  }
}

function refuse(reply: FastifyReply, error: Error, requestId: string): FastifyReply {
  const extensions = 'extensions' in error ? { extensions: error.extensions as Record<string, unknown> } : {};
  const shown = formatError({ message: error.message, ...extensions }, error, requestId);
  const { code, retryAfterSeconds } = shown.extensions ?? {};
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
  return reply.code(LATER[String(code)] ?? 400).send({ errors: [shown] });
}

function send(reply: FastifyReply, answer: PageAnswer, isPublic: boolean): FastifyReply {
  const { type, language, keptAs, styleHash, version, bytes } = answer;
  if (keptAs !== null) void reply.header('content-disposition', `attachment; filename="${keptAs}"`);
  if (styleHash !== null) void reply.header('content-security-policy', policy(styleHash));
  return reply
    .type(type)
    .header('etag', `"${version}"`)
    .header('cache-control', isPublic ? `public, max-age=${String(FRESH)}` : 'private, no-store')
    .header('content-language', language)
    .send(Buffer.from(bytes));
}

function policy(styleHash: string): string {
  const allowed = ["default-src 'none'", `style-src 'sha256-${styleHash}'`];
  return [...allowed, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"].join('; ');
}
