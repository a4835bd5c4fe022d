import { Piscina } from 'piscina';
import { RequestError, type RequestErrorCode } from '../query/index.js';

/** Where the code of the thread is, and what it is told at its start. */
export type ThreadOptions = {
  readonly file: URL;
  readonly data: unknown;
  /** Options of Node.js for the thread, beside those of the process. */
  readonly nodeOptions?: readonly string[];
};

/** A question to the thread: which of its functions, with which arguments. */
export type Question = { readonly method: string; readonly args: readonly unknown[] };
export type Answer = { readonly value: unknown } | { readonly refusal: { code: RequestErrorCode; message: string } };

// Questions may wait for the database side by side; what computes has the thread to itself.
const QUESTIONS_AT_ONCE = 16;

/** Heavy work is done in a thread of its own, so that no other request waits for it. A thread that breaks is replaced. */
export class WorkThread {
  readonly #pool: Piscina<Question, Answer>;

  constructor({ file, data, nodeOptions = [] }: ThreadOptions) {
    this.#pool = new Piscina<Question, Answer>({
      filename: file.href,
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: QUESTIONS_AT_ONCE,
      workerData: data,
      execArgv: [...process.execArgv, ...nodeOptions],
    });
  }

  async ask(question: Question): Promise<unknown> {
    const answer = await this.#pool.run(question);
    if ('refusal' in answer) throw new RequestError(answer.refusal.code, answer.refusal.message);
    return answer.value;
  }

  close(): Promise<void> {
    return this.#pool.close({ force: true });
  }
}

/** In the thread: the answer, or the refusal of what the asker can mend, in a form that reaches the other side. */
export async function answered(value: () => Promise<unknown>): Promise<Answer> {
  try {
    return { value: await value() };
  } catch (error) {
    if (error instanceof RequestError) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}
