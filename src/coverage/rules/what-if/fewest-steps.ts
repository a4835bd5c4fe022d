import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Candidate } from './remedy-candidates.js';

/** Up to so many candidates the best choice is found by looking at all of them. */
const MOST_CANDIDATES = 20;

export type Choice = { readonly chosen: readonly Candidate[]; readonly isMinimal: boolean };

/**
 * The candidates that together give at least so many places: with the fewest steps, then the fewest places over, then
 * the first by step and key. Null when all together do not.
 */
export function fewestSteps(candidates: readonly Candidate[], missing: number): Choice | null {
  if (total(candidates) < missing) return null;
  if (candidates.length > MOST_CANDIDATES) return { chosen: largestFirst(candidates, missing), isMinimal: false };
  return { chosen: new Search(candidates, missing).best(), isMinimal: true };
}

/** What of the places is more than needed; what can be divided is never more. */
export function placesOver(chosen: readonly Candidate[], missing: number): number {
  return Math.max(0, total(chosen.filter(({ divisible }) => !divisible)) - missing);
}

export function total(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { places }) => sum + (places ?? Number.POSITIVE_INFINITY), 0);
}

function largestFirst(candidates: readonly Candidate[], missing: number): readonly Candidate[] {
  const inOrder = [...candidates].sort(
    (a, b) =>
      (b.places ?? Number.POSITIVE_INFINITY) - (a.places ?? Number.POSITIVE_INFINITY) ||
      byCodePoint(nameOf([a]), nameOf([b])),
  );
  const count = inOrder.findIndex((_, index) => total(inOrder.slice(0, index + 1)) >= missing);
  return inOrder.slice(0, count + 1);
}

type Score = { readonly chosen: readonly Candidate[]; readonly steps: number; readonly over: number };

/** Looks at every set of candidates, but for those that cannot be better than the best one so far. */
class Search {
  readonly #candidates: readonly Candidate[];
  /** What the candidates from each position on could give at most. */
  readonly #rest: readonly number[];
  readonly #missing: number;
  #best: Score | null = null;

  constructor(candidates: readonly Candidate[], missing: number) {
    this.#candidates = [...candidates].sort((a, b) => total([b]) - total([a]) || a.steps.length - b.steps.length);
    this.#rest = this.#candidates.map((_, index) => total(this.#candidates.slice(index)));
    this.#missing = missing;
  }

  best(): readonly Candidate[] {
    this.#look(0, [], 0, 0);
    return this.#best?.chosen ?? [];
  }

  #look(from: number, chosen: readonly Candidate[], steps: number, places: number): void {
    if (this.#best !== null && steps > this.#best.steps) return;
    if (places >= this.#missing) {
      this.#judge({ chosen, steps, over: placesOver(chosen, this.#missing) });
      // More candidates would be more steps.
      return;
    }
    const candidate = this.#candidates[from];
    if (candidate === undefined || places + (this.#rest[from] ?? 0) < this.#missing) return;
    const more = [...chosen, candidate];
    this.#look(from + 1, more, steps + candidate.steps.length, places + total([candidate]));
    this.#look(from + 1, chosen, steps, places);
  }

  #judge(found: Score): void {
    const best = this.#best;
    const isBetter =
      best === null ||
      (found.steps - best.steps || found.over - best.over || byCodePoint(nameOf(found.chosen), nameOf(best.chosen))) <
        0;
    if (isBetter) this.#best = found;
  }
}

/** The sorted list of steps and keys, as one text that orders as the list does. */
function nameOf(chosen: readonly Candidate[]): string {
  return chosen
    .flatMap(({ steps }) => steps.map(({ step, key }) => `${step}\u0001${key}`))
    .sort(byCodePoint)
    .join('\u0000');
}
