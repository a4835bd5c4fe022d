import { rateLimited } from '../answers/answering.js';
import { type Budgets } from '../answers/budgets.js';
import { inTime, tooLate } from '../answers/in-time.js';
import { type CacheKey, type ResponseCache } from '../answers/response-cache.js';
import { type Context, PUBLIC } from '../request/context.js';
import { type Language } from '../request/language.js';
import { sha256Of } from '../sha256.js';

/** What is asked of a page: the part of its address that is open, and the parameters behind it. */
export type PageQuestion = { readonly name: string; readonly parameters: URLSearchParams };

export type PageAnswer = {
  readonly type: string;
  readonly language: Language;
  /** The name of a file to keep; null of what is read in the browser. */
  readonly keptAs: string | null;
  /** The hash of the one style sheet that the page holds; null of what is no page. */
  readonly styleHash: string | null;
  /** The same as long as what it says is, and how: its words and its styles. */
  readonly version: string;
  /** What it was worth. */
  readonly points: number;
  readonly bytes: Uint8Array;
};

/** A document that the server makes from what everybody may read; null where there is none of that name. */
export type Page = {
  readonly path: `/${string}/:name`;
  /** No page costs more; it is taken before, and what was not used is given back. */
  readonly mostPoints: number;
  readonly make: (context: Context, question: PageQuestion) => Promise<PageAnswer | null>;
};

export type PageAnswersOptions = {
  /** Null where nobody is limited. */
  readonly budgets: Budgets | null;
  /** Null where every page is made anew. */
  readonly cache: ResponseCache<PageAnswer> | null;
  /** The latest change of facts that was heard of; null when nobody knows. */
  readonly dataRevision: () => bigint | null;
  readonly requestMs: number;
};

/** What was asked for and is not there, or was refused, is worth so much. */
const LEAST_POINTS = 1;

/** Pages as answers to requests: charged, within the time of a request, and kept while the facts are the same. */
export class PageAnswers {
  readonly #options: PageAnswersOptions;

  constructor(options: PageAnswersOptions) {
    this.#options = options;
  }

  async answer(context: Context, page: Page, question: PageQuestion): Promise<PageAnswer | null> {
    const { budgets } = this.#options;
    const refusal = budgets?.take(context.asker, page.mostPoints) ?? null;
    if (refusal !== null) throw rateLimited(refusal.waitSeconds);
    let used = LEAST_POINTS;
    try {
      const { answer, isKept } = await this.#find(context, page, question);
      if (answer === null) return null;
      const isThere = isKept && context.ifNoneMatch?.includes(answer.version) === true;
      // A kept page is charged as if it had been made, unless it need not even be sent.
      if (!isThere) used = Math.max(LEAST_POINTS, Math.min(page.mostPoints, answer.points));
      return answer;
    } finally {
      budgets?.giveBack(context.asker, page.mostPoints - used);
    }
  }

  async #find(context: Context, page: Page, question: PageQuestion) {
    const key = this.#keyOf(context, page, question);
    const kept = key === null ? null : ((await this.#options.cache?.get(key)) ?? null);
    if (kept !== null) return { answer: kept, isKept: true };
    const making = this.#make(context, page, question);
    if (key !== null) this.#options.cache?.make(key, making);
    return { answer: await making, isKept: false };
  }

  #make(context: Context, page: Page, question: PageQuestion): Promise<PageAnswer | null> {
    const { requestMs } = this.#options;
    return inTime(
      context,
      requestMs,
      () => page.make(context, question),
      () => {
        throw tooLate(requestMs);
      },
    );
  }

  /** Null where the page may not be shared, or nobody knows whether the facts are still the same. */
  #keyOf(context: Context, { path }: Page, { name, parameters }: PageQuestion): CacheKey | null {
    const revision = this.#options.dataRevision();
    if (context.readScope !== PUBLIC || revision === null) return null;
    const question = sha256Of(JSON.stringify([path, name, parameters.toString(), context.today]));
    return { question, key: `${question}.${String(revision)}` };
  }
}
