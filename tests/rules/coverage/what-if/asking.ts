/** How a scenario is asked about a country of plain facts. */
import fc from 'fast-check';
import {
  arrangeFacts,
  Calendar,
  type CountryCoverage,
  countryCoverage,
  type EditionFact,
  evaluateScenario,
  type ScenarioEdit,
  type ScenarioResult,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { type Day, day } from '../../../../src/kernel/day.js';
import { aSnapshotAndDay } from '../../../arbitraries/snapshot.js';
import { someEdit } from './some-edit.js';

export const HORIZON = 20;
export const TODAY = day('2026-06-01');

export function coverageOf(snapshot: Snapshot, on: Day): CountryCoverage {
  return countryCoverage(new Calendar(arrangeFacts(snapshot)), on, HORIZON);
}

export function kindsOf({ entries, allocations, legacyMappings }: Snapshot): ReadonlySet<string> {
  return new Set([...entries, ...allocations, ...legacyMappings].map(({ kind }) => kind));
}

/** The edition that rows are measured against on the day, unless an edit says otherwise. */
export function measure({ editions }: Snapshot, on: Day): EditionFact | undefined {
  const begun = editions.filter(({ effectiveFrom }) => effectiveFrom <= on);
  return begun.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
}

export function evaluated(snapshot: Snapshot, on: Day, edits: readonly ScenarioEdit[]) {
  const kinds = kindsOf(snapshot);
  return evaluateScenario(coverageOf(snapshot, on), edits, (code) => kinds.has(code));
}

export function accepted(snapshot: Snapshot, edits: readonly ScenarioEdit[]): ScenarioResult {
  const result = evaluated(snapshot, TODAY, edits);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

export const aScenario = aSnapshotAndDay.chain(([snapshot, on]) =>
  fc.tuple(
    fc.constant(snapshot),
    fc.constant(on),
    fc.tuple(...[0, 1, 2, 3].map((index) => someEdit(snapshot, on, index))).chain((edits) => fc.subarray(edits)),
  ),
);
