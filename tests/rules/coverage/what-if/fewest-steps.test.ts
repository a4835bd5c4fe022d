import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestSteps, placesOver } from '../../../../src/coverage/rules/what-if/fewest-steps.js';
import { type Candidate } from '../../../../src/coverage/rules/what-if/remedy-candidates.js';
import { type RemedyStep, type RemedyStepCode } from '../../../../src/coverage/rules/what-if/remedy-step.js';
import { runs } from '../runs.js';

type Source = { readonly key: string; readonly steps: readonly RemedyStepCode[]; readonly places: number | null };

function aCandidate({ key, steps, places }: Source): Candidate {
  const named = steps.map((step, index): RemedyStep => ({
    ...{ step, key: step === 'ISSUE_LICENCE' ? `${key} ${String(index)}` : key, places },
    ...{ object: null, service: null, provider: null, municipality: 'PAZ21', actingBody: 'MUNICIPAL_COUNCIL' },
  }));
  return { steps: named, places, divisible: steps[0] === 'SPLIT' || steps[0] === 'AGREE' };
}

const resuming = (key: string, places: number) => aCandidate({ key, steps: ['RESUME'], places });

/** Keys whose order by code point is not that of UTF-16. */
const KEYS = ['b', 'a', 'Z', 'Л-1', '\uFF3A', '\u{10400}', 'a 0', 'ab'];
const WHOLE: readonly RemedyStepCode[][] = [
  ['RESUME'],
  ['ISSUE_LICENCE'],
  ['RESUME', 'ISSUE_LICENCE'],
  ['ISSUE_LICENCE', 'ISSUE_LICENCE'],
  ['RESUME', 'ISSUE_LICENCE', 'ISSUE_LICENCE'],
];

const someCandidates: Arbitrary<readonly Candidate[]> = fc
  .uniqueArray(
    fc.record({
      key: fc.constantFrom(...KEYS),
      steps: fc.oneof(
        { arbitrary: fc.constantFrom(...WHOLE), weight: 4 },
        fc.constantFrom<RemedyStepCode[]>(['SPLIT'], ['AGREE']),
      ),
      places: fc.integer({ min: 1, max: 6 }),
      isBoundless: fc.nat(5).map((drawn) => drawn === 0),
    }),
    // One service is one source: its steps never stand in two candidates.
    { maxLength: 8, size: 'max', selector: ({ key }) => key },
  )
  .map((sources) =>
    sources.map(({ isBoundless, places, ...source }) =>
      aCandidate({ ...source, places: isBoundless && source.steps[0] === 'SPLIT' ? null : places }),
    ),
  );

/** Where text orders by code point. */
function before(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((signs) => signs.map((sign) => sign.codePointAt(0) ?? 0));
  for (let at = 0; ; at += 1) {
    const [x, y] = [left?.[at], right?.[at]];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
    if (x !== y) return x - y;
  }
}

type Judged = { readonly steps: number; readonly over: number; readonly names: readonly (readonly [string, string])[] };

/** Every set that closes, judged by the three rules and put in order. */
function bestOfAll(candidates: readonly Candidate[], missing: number): Judged | null {
  const sets = candidates.reduce<readonly (readonly Candidate[])[]>(
    (known, candidate) => [...known, ...known.map((set) => [...set, candidate])],
    [[]],
  );
  const closing = sets.filter(
    (set) => set.reduce((sum, { places }) => sum + (places ?? Number.POSITIVE_INFINITY), 0) >= missing,
  );
  return closing.map((set) => judged(set, missing)).sort(compare)[0] ?? null;
}

function judged(set: readonly Candidate[], missing: number): Judged {
  const names = set.flatMap(({ steps }) => steps.map(({ step, key }) => [step, key] as const));
  const whole = set.filter(({ divisible }) => !divisible).reduce((sum, { places }) => sum + (places ?? 0), 0);
  return {
    steps: names.length,
    over: Math.max(0, whole - missing),
    names: names.sort((a, b) => before(a[0], b[0]) || before(a[1], b[1])),
  };
}

function compare(a: Judged, b: Judged): number {
  const byName = a.names.map(([step, key], at) => {
    const [otherStep, otherKey] = b.names[at] ?? ['', ''];
    return before(step, otherStep) || before(key, otherKey);
  });
  return a.steps - b.steps || a.over - b.over || (byName.find((difference) => difference !== 0) ?? 0);
}

describe('the fewest steps', () => {
  it('are those that looking at every set of candidates finds', () => {
    const seen = { ties: 0, severalSteps: 0, over: 0, divided: 0, boundless: 0, none: 0 };
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 1, max: 24 }), (candidates, missing) => {
        const choice = fewestSteps(candidates, missing);
        const best = bestOfAll(candidates, missing);
        expect(choice && judged(choice.chosen, missing)).toEqual(best);
        if (choice === null || best === null) return void (seen.none += 1);
        expect(choice.isMinimal).toBe(true);
        expect(placesOver(choice.chosen, missing)).toBe(best.over);
        if (best.steps > 2) seen.severalSteps += 1;
        if (best.over > 0) seen.over += 1;
        if (choice.chosen.some(({ divisible }) => divisible)) seen.divided += 1;
        if (choice.chosen.some(({ places }) => places === null)) seen.boundless += 1;
        const others = candidates.filter((one) => one !== choice.chosen[0]);
        const next = bestOfAll(others, missing);
        if (next?.steps === best.steps && next.over === best.over) seen.ties += 1;
      }),
      runs(1_000, 10_000),
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
  });

  it('do not depend on the order of the candidates', () => {
    const twice = someCandidates.chain((candidates) =>
      fc.tuple(fc.constant(candidates), fc.shuffledSubarray([...candidates], { minLength: candidates.length })),
    );
    fc.assert(
      fc.property(twice, fc.integer({ min: 1, max: 24 }), ([candidates, shuffled], missing) => {
        const [one, other] = [candidates, shuffled].map((list) => fewestSteps(list, missing)?.chosen);
        expect(other).toEqual(one);
      }),
      runs(300, 3_000),
    );
  });

  const named = (keys: readonly string[]) => keys.map((key) => ({ key }));
  it('are found at once among twenty services of one size', () => {
    const equal = Array.from({ length: 20 }, (_, index) => resuming(`s${String(index + 10)}`, 10));
    const began = performance.now();
    for (const missing of [100, 95, 91]) {
      const first = Array.from({ length: 10 }, (_, index) => `s${String(index + 10)}`);
      expect(fewestSteps(equal, missing)?.chosen.flatMap(({ steps }) => steps)).toMatchObject(named(first));
    }
    // Judging every set of ten would take seconds; this takes a few milliseconds, also on a busy machine.
    expect(performance.now() - began).toBeLessThan(250);
  });

  it('are exact for twenty candidates and not for twenty-one', () => {
    // 9 and 8 leave one over and are the largest; 8 and 8 leave none.
    const list = (count: number) => [
      resuming('largest', 9),
      resuming('a', 8),
      resuming('b', 8),
      ...Array.from({ length: count - 3 }, (_, index) => resuming(`s${String(index + 10)}`, 1)),
    ];
    const found = (count: number) => {
      const choice = fewestSteps(list(count), 16);
      return [choice?.chosen.flatMap(({ steps }) => steps.map(({ key }) => key)), choice?.isMinimal];
    };
    expect(found(20)).toEqual([['a', 'b'], true]);
    expect(found(21)).toEqual([['largest', 'a'], false]);
  });

  it('take what has no bound before all else where there are too many, the first by name of two', () => {
    const old = (key: string) => aCandidate({ key, steps: ['SPLIT'], places: null });
    const many = Array.from({ length: 20 }, (_, index) => resuming(`s${String(index)}`, 50));
    for (const list of [
      [...many, old('b'), old('a')],
      [old('a'), old('b'), ...many],
    ]) {
      expect(fewestSteps(list, 60)?.chosen.flatMap(({ steps }) => steps)).toMatchObject([{ step: 'SPLIT', key: 'a' }]);
    }
  });
});
