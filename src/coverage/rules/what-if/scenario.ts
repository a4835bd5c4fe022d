import { byCodePoint } from '../../../kernel/code-point-order.js';
import { rowsWithRisk } from '../at-risk.js';
import { Calendar } from '../calendar.js';
import { byCell, type Cell, cellKey } from '../cell.js';
import { type CountryCoverage } from '../country-coverage.js';
import { hostsAffectedBy } from '../country-facts.js';
import { type CoverageRow } from '../coverage-row.js';
import { applyEdits } from './apply-edits.js';
import { type ScenarioFrame } from './scenario-draft.js';
import { type ScenarioEdit } from './scenario-edit.js';
import { type ScenarioRefusal } from './scenario-refusals.js';

/** A row that the scenario changes; null where the Map has no such row before or after. */
export type ScenarioRow = Cell & { readonly before: CoverageRow | null; readonly after: CoverageRow | null };

export type ScenarioResult = {
  /** The rows that differ, by level, host and kind. */
  readonly rows: readonly ScenarioRow[];
  /** Municipalities that fall short in the scenario and do not now, by code. */
  readonly newlyShort: readonly string[];
  /** Municipalities that fall short now and not in the scenario, by code. */
  readonly relieved: readonly string[];
};

/** What the edits would change on the day; nothing is written. */
export function evaluateScenario(
  coverage: CountryCoverage,
  edits: readonly ScenarioEdit[],
  isKind: ScenarioFrame['isKind'],
): ScenarioResult | { readonly refusals: readonly ScenarioRefusal[] } {
  const { calendar, day, horizonDays, rowsOfHost } = coverage;
  const edited = applyEdits(calendar.facts, edits, { day, edition: calendar.fixedEdition, isKind });
  if ('refusals' in edited) return edited;
  const after = new Calendar(edited.facts, edited.edition);
  const hosts =
    edited.edition === calendar.fixedEdition
      ? hostsAffectedBy(edited.changed, calendar.facts, edited.facts)
      : rowsOfHost.keys();
  const country = after.on(day);
  const results = [...hosts].map((host) => {
    const [before, now] = [rowsOfHost.get(host) ?? [], rowsWithRisk(after, country, host, horizonDays)];
    return { host, rows: differing(before, now), wasShort: isShort(before), isShort: isShort(now) };
  });
  const hostsThat = (holds: (result: (typeof results)[number]) => boolean) =>
    results
      .filter(holds)
      .map(({ host }) => host)
      .sort(byCodePoint);
  return {
    rows: results.flatMap(({ rows }) => rows).sort(byCell),
    newlyShort: hostsThat((result) => result.isShort && !result.wasShort),
    relieved: hostsThat((result) => result.wasShort && !result.isShort),
  };
}

function isShort(rows: readonly CoverageRow[]): boolean {
  return rows.some(({ status }) => status === 'SHORTFALL');
}

function differing(before: readonly CoverageRow[], after: readonly CoverageRow[]): readonly ScenarioRow[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [cellKey(row), row])));
  const cells = new Map([...before, ...after].map((row) => [cellKey(row), row]));
  return [...cells].flatMap(([key, { level, host, kind }]) => {
    const [first, last] = [was?.get(key) ?? null, is?.get(key) ?? null];
    return contentOf(first) === contentOf(last) ? [] : [{ level, host, kind, before: first, after: last }];
  });
}

/** A row stays the same row in another edition, and on other stored records. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['edition', 'id', 'serviceId', 'evidence']);

function contentOf(row: CoverageRow | null): string {
  return JSON.stringify(row, (name, value: unknown) => (NOT_COMPARED.has(name) ? undefined : value));
}
