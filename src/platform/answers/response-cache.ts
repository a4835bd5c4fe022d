import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** An answer that can be kept: its data as it is sent, and what is said beside it. */
export type KeptAnswer = {
  readonly bytes: Buffer;
  readonly actualCost: number;
  readonly snapshot: unknown;
};

export type CacheUse = {
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
  readonly answers: number;
};

/** What an answer depends on. Whoever reads with other rights, in another language or on another day asks another question. */
export type CacheKeyParts = {
  readonly documentHash: string;
  readonly operationName: string | undefined;
  readonly variables: unknown;
  readonly readScope: string;
  readonly language: string;
  readonly today: string;
  readonly dataRevision: bigint;
};

/** Questions that are remembered as asked before, whatever the state of the facts. */
const MOST_ASKED = 20_000;
const MOST_BYTES = 64 * 1_048_576;
const LARGEST_ANSWER = 4 * 1_048_576;

/**
 * Answers of this process by everything that they depend on, the state of the facts among it: a change makes every older
 * answer unreachable at once. The same question asked many times at once is answered once.
 */
export class ResponseCache<Answer extends { readonly bytes: Uint8Array } = KeptAnswer> {
  #hits = 0;
  #misses = 0;
  readonly #kept: LRUCache<string, Answer>;
  readonly #asked = new LRUCache<string, true>({ max: MOST_ASKED });
  readonly #underWay = new Map<string, Promise<Answer | null>>();

  constructor(mostBytes = MOST_BYTES) {
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      maxEntrySize: LARGEST_ANSWER,
      sizeCalculation: ({ bytes }) => bytes.length + 512,
    });
  }

  /** The answer that is kept or under way; null when the asker must make it, and then tell `made`. */
  async get({ key }: CacheKey): Promise<Answer | null> {
    const answer = this.#kept.get(key) ?? (await this.#underWay.get(key)) ?? null;
    if (answer === null) this.#misses += 1;
    else this.#hits += 1;
    return answer;
  }

  /** Lets others wait for an answer that is being made; null where it may not be shared after all. */
  make({ key, question }: CacheKey, making: Promise<Answer | null>): void {
    if (this.#underWay.has(key)) return;
    // Most questions are asked once; keeping their answers would push out those that come again.
    const isAskedAgain = this.#asked.has(question);
    this.#asked.set(question, true);
    const settled = making
      .then((answer) => {
        if (answer !== null && isAskedAgain) this.#kept.set(key, answer);
        return answer;
      })
      .catch(() => null)
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, settled);
  }

  get use(): CacheUse {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#kept.calculatedSize, answers: this.#kept.size };
  }
}

/** A question, and its answer in one state of the facts. */
export type CacheKey = { readonly question: string; readonly key: string };

export function cacheKey({ dataRevision, ...parts }: CacheKeyParts): CacheKey {
  const question = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return { question, key: `${question}.${String(dataRevision)}` };
}
