import { byCodePoint } from '../../../kernel/code-point-order.js';
import { rowsWithRisk } from '../at-risk.js';
import { type Calendar } from '../calendar.js';
import { byCell, type Cell, cellKey } from '../cell.js';
import { type CountryCoverage } from '../country-coverage.js';
import { type CoverageRow } from '../coverage-row.js';

/** A row that is another one in a country that is not; null where the Map has no such row before or after. */
export type ScenarioRow = Cell & { readonly before: CoverageRow | null; readonly after: CoverageRow | null };

/** A host with all its rows, before and after. */
export type HostCompared = {
  readonly host: string;
  readonly before: readonly CoverageRow[];
  readonly after: readonly CoverageRow[];
};

export type Differences = {
  /** The rows that differ, by level, host and kind. */
  readonly rows: readonly ScenarioRow[];
  /** Municipalities that fall short afterwards and do not now, by code. */
  readonly newlyShort: readonly string[];
  /** Municipalities that fall short now and not afterwards, by code. */
  readonly relieved: readonly string[];
};

/** The rows of these hosts as they are, and as they would be in another country on the same day. */
export function hostsCompared(
  { day, horizonDays, rowsOfHost }: CountryCoverage,
  other: Calendar,
  hosts: Iterable<string>,
): readonly HostCompared[] {
  const country = other.on(day);
  return [...hosts].map((host) => ({
    host,
    before: rowsOfHost.get(host) ?? [],
    after: rowsWithRisk(other, country, host, horizonDays),
  }));
}

export function differencesOf(hosts: readonly HostCompared[]): Differences {
  const hostsThat = (holds: (compared: HostCompared) => boolean) =>
    hosts
      .filter(holds)
      .map(({ host }) => host)
      .sort(byCodePoint);
  return {
    rows: hosts.flatMap(({ before, after }) => differing(before, after)).sort(byCell),
    newlyShort: hostsThat(({ before, after }) => isShort(after) && !isShort(before)),
    relieved: hostsThat(({ before, after }) => isShort(before) && !isShort(after)),
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
