import { LRUCache } from 'lru-cache';
import { type Limits } from './limits.js';

/** How an asker stands: what it may use at most, what is left now, and how fast it comes back. */
export type Throttle = {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  readonly restoreRate: number;
};

const MOST_ASKERS = 50_000;

type Budget = NonNullable<Limits['budget']>;
type Bucket = { left: number; at: number };

/** Points that each asker has, in a bucket that fills steadily. Askers are remembered until theirs would be full again. */
export class Budgets {
  readonly #buckets: LRUCache<string, Bucket>;
  readonly #budget: Budget;
  readonly #keyedBudget: Budget;
  readonly #now: () => number;

  constructor(budget: Budget, keyedBudget: Budget = budget, now: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#keyedBudget = keyedBudget;
    this.#now = now;
    const msToFull = Math.max(
      ...[budget, keyedBudget].map((each) => Math.ceil((each.points / each.restoredPerSecond) * 1_000)),
    );
    this.#buckets = new LRUCache({ max: MOST_ASKERS, ttl: msToFull, updateAgeOnGet: true });
  }

  /** Takes the points, or says how many seconds it takes until there are enough. */
  take(asker: string, points: number): { readonly waitSeconds: number } | null {
    const bucket = this.#bucket(asker);
    if (points > bucket.left) {
      const budget = this.#budgetOf(asker);
      const missing = Math.min(points, budget.points) - bucket.left;
      return { waitSeconds: Math.max(1, Math.ceil(missing / budget.restoredPerSecond)) };
    }
    bucket.left -= points;
    return null;
  }

  /** Gives back what was taken and not used. */
  giveBack(asker: string, points: number): void {
    const bucket = this.#bucket(asker);
    bucket.left = Math.min(this.#budgetOf(asker).points, bucket.left + points);
  }

  standingOf(asker: string): Throttle {
    return {
      maximumAvailable: this.#budgetOf(asker).points,
      currentlyAvailable: Math.floor(this.#bucket(asker).left),
      restoreRate: this.#budgetOf(asker).restoredPerSecond,
    };
  }

  /** Clients that say who they are go by a name with a colon after their way in; others by their address. */
  #budgetOf(asker: string): Budget {
    return asker.startsWith('key:') || asker.startsWith('oidc:') ? this.#keyedBudget : this.#budget;
  }

  #bucket(asker: string): Bucket {
    const now = this.#now();
    const { points, restoredPerSecond } = this.#budgetOf(asker);
    const bucket = this.#buckets.get(asker) ?? { left: points, at: now };
    bucket.left = Math.min(points, bucket.left + ((now - bucket.at) / 1_000) * restoredPerSecond);
    bucket.at = now;
    this.#buckets.set(asker, bucket);
    return bucket;
  }
}
