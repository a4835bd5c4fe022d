import { RequestError } from '../query/index.js';
import { type Context } from '../request/context.js';

/** What a request comes to within its time; after that everything it reads is broken off, and `late` is the answer. */
export async function inTime<Result>(
  context: Pick<Context, 'cancel'>,
  requestMs: number,
  run: () => Result | Promise<Result>,
  late: () => Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      void context.cancel();
      resolve();
    }, requestMs);
  });
  try {
    return await Promise.race([run(), isLate.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}

export function tooLate(requestMs: number): RequestError {
  return new RequestError(
    'QUERY_TIMEOUT',
    `The request took longer than ${String(requestMs / 1_000)} seconds and was broken off. Ask for less, or for smaller pages.`,
  );
}
