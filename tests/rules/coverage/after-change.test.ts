import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  computeCoverage,
  countryCoverage,
  coverageAfter,
  factsOfMunicipalities,
  municipalitiesChanged,
  rowsInOrder,
  type Snapshot,
  withMunicipalities,
} from '../../../src/coverage/rules/index.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';
import { runs } from './runs.js';

/** The kinds of fact that belong to municipalities. */
const MUNICIPAL = [
  ...(['entries', 'services', 'provisions', 'fundings', 'suspensions', 'allocations', 'legacyCapacities'] as const),
  ...(['licences', 'agreements56', 'agreements55', 'exemptions'] as const),
];
type MunicipalKind = (typeof MUNICIPAL)[number];
type Step = { readonly kind: MunicipalKind; readonly pick: number };

const aStep: Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...MUNICIPAL), pick: fc.nat() });
const horizonDays = 30;

/** The snapshot without a fact if it has it, with it if it has not; and the municipalities that the fact belongs to. */
function toggled(whole: Snapshot, now: Snapshot, { kind, pick }: Step): { after: Snapshot; changed: string[] } {
  const all: readonly object[] = whole[kind];
  const fact = all[pick % Math.max(1, all.length)];
  if (fact === undefined) return { after: now, changed: [] };
  const present: readonly object[] = now[kind];
  const facts = present.includes(fact) ? present.filter((one) => one !== fact) : [...present, fact];
  return { after: { ...now, [kind]: facts }, changed: municipalitiesOf(whole, fact) };
}

function municipalitiesOf({ services }: Snapshot, fact: object): string[] {
  const named = ['municipality', 'host', 'beneficiary'].flatMap((field) => {
    const value: unknown = Reflect.get(fact, field);
    return typeof value === 'string' ? [value] : [];
  });
  const ofService = services.filter(({ key }) => key === Reflect.get(fact, 'service'));
  return [...new Set([...named, ...ofService.map(({ municipality }) => municipality)])];
}

describe('the country after a change', () => {
  it('is what it would be if everything were computed again, over any sequence of changes', () => {
    let differed = 0;
    fc.assert(
      fc.property(aSnapshotAndDay, fc.array(aStep, { minLength: 1, maxLength: 8 }), ([whole, day], steps) => {
        let snapshot = whole;
        let facts = arrangeFacts(whole);
        let coverage = countryCoverage(new Calendar(facts), day, horizonDays);
        for (const step of steps) {
          const { after, changed } = toggled(whole, snapshot, step);
          snapshot = after;
          const some = factsOfMunicipalities(arrangeFacts(snapshot), changed);
          const next = withMunicipalities(facts, some);
          const before = rowsInOrder(coverage);
          const found = municipalitiesChanged(facts, next);
          expect([...(found ?? [])].sort()).toEqual([...changed].sort());
          coverage = coverageAfter(coverage, next, changed);
          facts = next;
          const full = computeCoverage(snapshot, day, { horizonDays }).rows;
          expect(rowsInOrder(coverage)).toEqual(full);
          if (JSON.stringify(before) !== JSON.stringify(full)) differed += 1;
        }
      }),
      runs(600, 6_000),
    );
    // Changes that change nothing would prove nothing.
    expect(differed).toBeGreaterThan(100);
  });

  it('computes no row of a host that the change cannot touch', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, aStep, ([whole, day], step) => {
        const facts = arrangeFacts(whole);
        const before = countryCoverage(new Calendar(facts), day, horizonDays);
        const { after, changed } = toggled(whole, whole, step);
        const next = withMunicipalities(facts, factsOfMunicipalities(arrangeFacts(after), changed));
        const touched = new Set(changed);
        for (const { host, beneficiary } of [...whole.agreements56, ...after.agreements56]) {
          if (changed.includes(host)) touched.add(beneficiary);
        }
        for (const [host, rows] of coverageAfter(before, next, changed).rowsOfHost) {
          if (!touched.has(host)) expect(rows).toBe(before.rowsOfHost.get(host));
        }
      }),
      runs(200, 4_000),
    );
  });

  it('is another country when what all share has changed', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([whole]) => {
        const facts = arrangeFacts(whole);
        expect(municipalitiesChanged(facts, { ...facts, editions: [...facts.editions] })).toBeNull();
        expect(municipalitiesChanged(facts, facts)).toEqual([]);
      }),
      runs(20, 100),
    );
  });
});
