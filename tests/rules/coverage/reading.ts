/** What an example looks at: one row, one ledger line, its reasons. */
import {
  computeCoverage,
  type Contribution,
  type CountReason,
  type CountReasonCode,
  type CoverageRow,
  type RowIdentity,
  type Snapshot,
} from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';

export function coverageOf(country: Snapshot, on: string) {
  return computeCoverage(country, day(on));
}

export function rowOf(country: Snapshot, on: string, of: Partial<RowIdentity> = {}): CoverageRow {
  const { level, host, kind }: RowIdentity = { level: 'MUNICIPAL', host: 'PAZ21', kind: 'DAY_CARE', ...of };
  const found = coverageOf(country, on).rows.find(
    (row) => row.level === level && row.host === host && row.kind === kind,
  );
  if (found === undefined) throw new Error(`No row ${level} ${host} ${kind} on ${on}`);
  return found;
}

/** Every line of the day, in rows and beside them. */
export function linesOf(country: Snapshot, on: string): readonly Contribution[] {
  const { rows, notOnMap } = coverageOf(country, on);
  return [...rows.flatMap(({ ledger }) => ledger), ...notOnMap];
}

/** The reasons of the only line of the day. */
export function reasonsOf(country: Snapshot, on: string): readonly CountReason[] {
  const [line, ...others] = linesOf(country, on);
  if (line === undefined || others.length > 0) throw new Error(`Not exactly one line on ${on}`);
  return line.reasons;
}

export function codesOf(country: Snapshot, on: string): readonly CountReasonCode[] {
  return reasonsOf(country, on).map(({ code }) => code);
}
