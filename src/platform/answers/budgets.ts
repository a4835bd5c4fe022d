import { LRUCache } from 'lru-cache';
import { type Limits } from './limits.js';

/** How an asker stands: what it may use at most, what is left now, and how fast it comes back. */
export type Throttle = {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  readonly restoreRate: number;
};

const MOST_ASKERS = 50_000;

type Bucket = { left: number; at: number };

/** Points that each asker has, in a bucket that fills steadily. Askers are remembered until theirs would be full again. */
export class Budgets {
  readonly #buckets: LRUCache<string, Bucket>;
  readonly #budget: NonNullable<Limits['budget']>;
  readonly #now: () => number;

  constructor(budget: NonNullable<Limits['budget']>, now: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#now = now;
    const msToFull = Math.ceil((budget.points / budget.restoredPerSecond) * 1_000);
    this.#buckets = new LRUCache({ max: MOST_ASKERS, ttl: msToFull, updateAgeOnGet: true });
  }

  /** Takes the points, or says how many seconds it takes until there are enough. */
  take(asker: string, points: number): { readonly waitSeconds: number } | null {
    const bucket = this.#bucket(asker);
    if (points > bucket.left) {
      const missing = Math.min(points, this.#budget.points) - bucket.left;
      return { waitSeconds: Math.max(1, Math.ceil(missing / this.#budget.restoredPerSecond)) };
    }
    bucket.left -= points;
    return null;
  }

  /** Gives back what was taken and not used. */
  giveBack(asker: string, points: number): void {
    const bucket = this.#bucket(asker);
    bucket.left = Math.min(this.#budget.points, bucket.left + points);
  }

  standingOf(asker: string): Throttle {
    return {
      maximumAvailable: this.#budget.points,
      currentlyAvailable: Math.floor(this.#bucket(asker).left),
      restoreRate: this.#budget.restoredPerSecond,
    };
  }

  #bucket(asker: string): Bucket {
    const now = this.#now();
    const bucket = this.#buckets.get(asker) ?? { left: this.#budget.points, at: now };
    bucket.left = Math.min(
      this.#budget.points,
      bucket.left + ((now - bucket.at) / 1_000) * this.#budget.restoredPerSecond,
    );
    bucket.at = now;
    this.#buckets.set(asker, bucket);
    return bucket;
  }
}
