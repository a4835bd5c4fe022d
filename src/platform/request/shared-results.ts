import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

// One result is the whole country on a day, some ten megabytes.
const MOST_RESULTS = 6;

/**
 * Results that follow from the facts alone, kept for the requests that see the same state of the facts. Bounded: the
 * least used ones go first.
 */
export class SharedResults {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #results = new LRUCache<string, Promise<object>>({ max: MOST_RESULTS });

  once<Made extends object>(revision: string, key: string, make: () => Promise<Made>): Promise<Made> {
    const name = `${revision} ${key}`;
    const known = this.#results.get(name);
    if (known !== undefined) {
      // Under one key there is one kind of result, by the contract of whoever asks. Where the request that was making
      // it failed, this one makes it itself.
      return (known as Promise<Made>).catch(() => this.once(revision, key, make));
    }
    const made = make();
    this.#results.set(name, made);
    // A failure belongs to the request that met it, not to those after it.
    made.catch(() => this.#results.delete(name));
    return made;
  }

  inTurn<Made>(work: () => Made): Promise<Made> {
    const turn = this.#turn.then(() => setImmediate()).then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
