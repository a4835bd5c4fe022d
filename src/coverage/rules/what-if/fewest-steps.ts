import { type Candidate } from './remedy-candidates.js';
import { byStep, type RemedyStep } from './remedy-step.js';

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
  return { chosen: new Search(candidates).best(missing), isMinimal: true };
}

/** What of the places is more than needed; what can be divided is never more. */
export function placesOver(chosen: readonly Candidate[], missing: number): number {
  return Math.max(0, total(chosen.filter(({ divisible }) => !divisible)) - missing);
}

export function total(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, candidate) => sum + mostPlaces(candidate), 0);
}

/** The step of the candidate that is first by step and key; no other candidate has it. */
export function firstStep({ steps }: Candidate): RemedyStep {
  const [first] = [...steps].sort(byStep);
  if (first === undefined) throw new RangeError('A candidate has at least one step');
  return first;
}

function mostPlaces({ places }: Candidate): number {
  return places ?? Number.POSITIVE_INFINITY;
}

function byFirstStep(a: Candidate, b: Candidate): number {
  return byStep(firstStep(a), firstStep(b));
}

function largestFirst(candidates: readonly Candidate[], missing: number): readonly Candidate[] {
  // Compared, not subtracted: two that are both without bound are alike.
  const bySize = (a: number, b: number) => Number(a < b) - Number(a > b);
  const inOrder = [...candidates].sort((a, b) => bySize(mostPlaces(a), mostPlaces(b)) || byFirstStep(a, b));
  const count = inOrder.findIndex((_, index) => total(inOrder.slice(0, index + 1)) >= missing);
  return inOrder.slice(0, count + 1);
}

/** A set as a list, so that sets share what they have in common. */
type Found = { readonly over: number; readonly candidate: Candidate | null; readonly others: Found | null };

/**
 * Looks at every set of the fewest steps. Candidates are taken by their first step, with before without: of two sets with
 * as many steps, the one met first is then the first by its sorted list of steps, for it has a step before all in which
 * the other differs. So a later one has to leave fewer places over.
 */
class Search {
  readonly #candidates: readonly Candidate[];
  /** By position and number of steps: the most places that the candidates from there on give with so many steps. */
  readonly #reach: readonly (readonly number[])[];

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = [...candidates].sort(byFirstStep);
    const most = candidates.reduce((sum, { steps }) => sum + steps.length, 0);
    this.#reach = this.#candidates.reduceRight<readonly (readonly number[])[]>(
      (later, candidate) => {
        const without = later[0] ?? [];
        const taken = (steps: number) => {
          const others = without[steps - candidate.steps.length];
          return others === undefined ? 0 : others + mostPlaces(candidate);
        };
        return [without.map((places, steps) => Math.max(places, taken(steps))), ...later];
      },
      [Array.from({ length: most + 1 }, () => 0)],
    );
  }

  best(missing: number): readonly Candidate[] {
    const steps = this.#reach[0]?.findIndex((places) => places >= missing) ?? -1;
    const chosen: Candidate[] = [];
    let found = this.#look(0, steps, missing, false);
    for (; found !== null; found = found.others) if (found.candidate !== null) chosen.push(found.candidate);
    return chosen;
  }

  /** The best of the candidates from the position on, with so many steps left and so many places open. */
  #look(from: number, steps: number, open: number, isDivided: boolean): Found | null {
    if (steps < 0) return null;
    if (open <= 0) return { over: isDivided ? 0 : -open, candidate: null, others: null };
    const candidate = this.#candidates[from];
    if (candidate === undefined || (this.#reach[from]?.[steps] ?? 0) < open) return null;
    const divides = isDivided || candidate.divisible;
    const others = this.#look(from + 1, steps - candidate.steps.length, open - mostPlaces(candidate), divides);
    const found = others && { over: others.over, candidate, others };
    if (found?.over === 0) return found;
    const without = this.#look(from + 1, steps, open, isDivided);
    return found === null || (without !== null && without.over < found.over) ? without : found;
  }
}
