import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MOST_WATCHED = 2_000;
const MOST_PREPARED = 300;
const TIMES_BEFORE = 3;

/**
 * Which statements the database is asked to keep parsed: those that come again and again. Every connection keeps what it
 * was asked to until it is closed, so there are never more than a few hundred.
 */
export class PreparedStatements {
  readonly #seen = new LRUCache<string, number>({ max: MOST_WATCHED });
  readonly #names = new Map<string, string>();

  /** The name under which to send the statement; null to send it as it is. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= MOST_PREPARED) return null;
    const times = (this.#seen.get(text) ?? 0) + 1;
    this.#seen.set(text, times);
    if (times < TIMES_BEFORE) return null;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.#names.set(text, name);
    return name;
  }
}
