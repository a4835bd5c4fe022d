import { Piscina } from 'piscina';
import { RequestError, type RequestErrorCode } from '../query/index.js';

/** Where the code of the thread is, and what it is told at its start. */
export type ThreadOptions = {
  readonly file: URL;
  readonly data: unknown;
  /** Options of Node.js for the thread, in place of those of the process. */
  readonly nodeOptions?: readonly string[];
};

/** A question to the thread: which of its functions, with which arguments. */
export type Question = { readonly method: string; readonly args: readonly unknown[] };
export type Answer =
  | { readonly value: unknown }
  | { readonly refusal: { readonly code: RequestErrorCode; readonly message: string } }
  | { readonly failure: string };

// Questions may wait for the database side by side; what computes has the thread to itself.
const QUESTIONS_AT_ONCE = 16;

/** Heavy work is done in a thread of its own, so that no other request waits for it. A thread that breaks is replaced. */
export class WorkThread {
  readonly #pool: Piscina<readonly Question[], readonly Answer[]>;

  constructor({ file, data, nodeOptions }: ThreadOptions) {
    this.#pool = new Piscina<readonly Question[], readonly Answer[]>({
      filename: file.href,
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: QUESTIONS_AT_ONCE,
      workerData: data,
      ...(nodeOptions && { execArgv: [...nodeOptions] }),
    });
  }

  /** What each question gives, or the error that it meets; all come back at the same time. */
  async ask(questions: readonly Question[]): Promise<readonly unknown[]> {
    const answers = await this.#pool.run(questions);
    return answers.map((answer) => {
      if ('refusal' in answer) return new RequestError(answer.refusal.code, answer.refusal.message);
      return 'failure' in answer ? new Error(answer.failure) : answer.value;
    });
  }

  close(): Promise<void> {
    return this.#pool.close({ force: true });
  }
}

/** In the thread: the answer, the refusal of what the asker can mend, or what went wrong, in a form that reaches the other side. */
export async function answered(value: () => Promise<unknown>): Promise<Answer> {
  try {
    return { value: await value() };
  } catch (error) {
    if (error instanceof RequestError) return { refusal: { code: error.code, message: error.message } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
