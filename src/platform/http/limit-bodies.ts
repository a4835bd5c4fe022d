import { type FastifyInstance } from 'fastify';
import { Transform } from 'node:stream';
import { type Limits } from '../answers/limits.js';

/** Whoever does not say who he is sends no files: his bodies are smaller than those that the server reads at all. */
export function limitBodies(server: FastifyInstance, { bodyBytes }: Limits): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const { authorization, 'content-length': length } = request.headers;
    if (authorization !== undefined) return done(null, payload);
    if (length !== undefined) return done(Number(length) > bodyBytes ? new BodyTooLarge(bodyBytes) : null, payload);
    done(null, payload.pipe(countedTo(bodyBytes)));
  });
}

/** Breaks off a body whose length nobody told before. */
function countedTo(most: number): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      received += chunk.length;
      pass(received > most ? new BodyTooLarge(most) : null, chunk);
    },
  });
}

class BodyTooLarge extends Error {
  readonly statusCode = 413;

  constructor(most: number) {
    super(`without a key or a token its body may have at most ${String(most)} bytes.`);
    this.name = 'BodyTooLarge';
  }
}
