import { Calendar } from '../calendar.js';
import { type CountryCoverage } from '../country-coverage.js';
import { hostsAffectedBy } from '../country-facts.js';
import { applyEdits } from './apply-edits.js';
import { type Differences, differencesOf, hostsCompared } from './differing-rows.js';
import { type ScenarioFrame } from './scenario-draft.js';
import { type ScenarioEdit } from './scenario-edit.js';
import { type ScenarioRefusal } from './scenario-refusals.js';

export type ScenarioResult = Differences;

/** What the edits would change on the day; nothing is written. */
export function evaluateScenario(
  coverage: CountryCoverage,
  edits: readonly ScenarioEdit[],
  isKind: ScenarioFrame['isKind'],
): ScenarioResult | { readonly refusals: readonly ScenarioRefusal[] } {
  const { calendar, day, rowsOfHost } = coverage;
  const edited = applyEdits(calendar.facts, edits, { day, edition: calendar.fixedEdition, isKind });
  if ('refusals' in edited) return edited;
  const after = new Calendar(edited.facts, edited.edition);
  const hosts =
    edited.edition === calendar.fixedEdition
      ? hostsAffectedBy(edited.changed, calendar.facts, edited.facts)
      : rowsOfHost.keys();
  return differencesOf(hostsCompared(coverage, after, hosts));
}
