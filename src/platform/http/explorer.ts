import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/** The page holds its own scripts and styles, starts workers from itself, and asks this server only. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
  "worker-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL moves tabs beyond the width of the strip away from the pointer, so that a click on one would miss it. */
const TABS_STAY = '<style>.graphiql-tab { transform: none !important; }</style>';

/** A document that a newcomer finds ready in the explorer. */
export type WorkedQuestion = { readonly document: string; readonly variables: string };

/**
 * GraphiQL as one self-contained page, so that the browser asks no other host for anything. It is nine megabytes:
 * rendered and compressed once, when it is first wanted.
 */
export class Explorer {
  #page: Promise<Buffer> | null = null;
  readonly #questions: readonly WorkedQuestion[];

  constructor(questions: readonly WorkedQuestion[]) {
    this.#questions = questions;
  }

  /** Answers a browser that wants a page with the explorer, and leaves every other request alone. */
  serveOn(server: FastifyInstance, path: string): void {
    server.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' || request.routeOptions.url !== path) return;
      void reply.header('vary', 'accept, accept-encoding, accept-language');
      if (wantsPage(request)) await this.#send(request, reply);
    });
  }

  async #send({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.#page ??= this.#render();
    const page = await this.#page;
    void reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
    const takesGzip = new Negotiator({ headers }).encoding(['gzip', 'identity']) === 'gzip';
    if (takesGzip) await reply.header('content-encoding', 'gzip').send(page);
    else await reply.send(await promisify(gunzip)(page));
  }

  async #render(): Promise<Buffer> {
    // Most servers never show it, and it weighs tens of megabytes in memory.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const page = renderGraphiQL({
      title: 'Karta',
      defaultTabs: this.#questions.map(({ document, variables }) => ({ query: document, variables })),
    });
    return promisify(gzip)(page.replace('</head>', `${TABS_STAY}</head>`));
  }
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').split(',').some((type) => type.trim().startsWith('text/html'));
}
