import { basename } from 'node:path';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Database } from '../query/index.js';
import { type Context } from '../request/context.js';

/** A file that the server makes from what the database holds, for everybody. */
export type Download = {
  readonly path: `/${string}`;
  readonly type: string;
  /** The file; its version is the same as long as what it is made from is. */
  readonly make: (database: Database) => Promise<{ readonly version: string; readonly bytes: Uint8Array }>;
};

/** So long a cache may give the file without asking whether it is still the same, in seconds. */
const FRESH = 300;

/** Each file at its address; whoever has it already is told so. */
export function serveDownloads(
  server: FastifyInstance,
  downloads: readonly Download[],
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  for (const { path, type, make } of downloads) {
    server.get(path, async (request, reply) => {
      const context = await contextOf(request, reply);
      const { version, bytes } = await madeWith(context, async () => make(await context.database()));
      return reply
        .type(type)
        .header('etag', `"${version}"`)
        .header('cache-control', `public, max-age=${String(FRESH)}`)
        .header('content-language', 'bg, en')
        .header('content-disposition', `attachment; filename="${basename(path)}"`)
        .send(Buffer.from(bytes));
    });
  }
}

/** What is made from a reading that ends with the making: sending may take as long as the client likes to read. */
export async function madeWith<Made>(context: Context, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } finally {
    await context.end();
  }
}
