import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import { type Limits } from '../answers/limits.js';
import { errorExtensions } from '../answers/error-format.js';

const A_DAY = 86_400;
const ALWAYS_ANSWERED = ['/health/', '/metrics'];
/** Of eleven: answers are made once and sent once, so speed counts. */
const BROTLI_QUALITY = 4;

/** What guards the server and those who use it, by libraries kept for it: headers, origins, floods, compression. */
export async function protect(server: FastifyInstance, { requestsPerMinute }: Limits): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await server.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'OPTIONS'],
    maxAge: A_DAY,
    exposedHeaders: [
      ...['etag', 'retry-after', 'ratelimit', 'ratelimit-policy', 'x-request-id', 'x-schema-version'],
      ...['deprecation', 'sunset', 'link', 'x-deprecated-fields', 'content-language'],
    ],
  });
  if (requestsPerMinute !== null) {
    await server.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: '1 minute',
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      allowList: ({ url }) => ALWAYS_ANSWERED.some((path) => url.startsWith(path)),
      errorResponseBuilder: (request, { ttl }) => tooManyRequests(request.id, Math.ceil(ttl / 1_000)),
    });
  }
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}

/** Thrown by the limiter, so it is answered like every other refusal. */
export class TooManyRequests extends Error {
  readonly statusCode = 429;
  readonly extensions: object;

  constructor(requestId: string, retryAfterSeconds: number) {
    super(`This address asks too often. Ask again in ${String(retryAfterSeconds)} seconds.`);
    this.extensions = { ...errorExtensions('RATE_LIMITED', requestId), retryAfterSeconds };
  }
}

function tooManyRequests(requestId: string, retryAfterSeconds: number): TooManyRequests {
  return new TooManyRequests(requestId, retryAfterSeconds);
}
