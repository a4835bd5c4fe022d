import { type ActivityGroup, type TargetGroup } from '../../catalogue/rules/index.js';
import { byCodePoint } from '../../kernel/code-point-order.js';
import { type CoverageRow } from './coverage-row.js';
import { type RollUp, rollUp } from './roll-up.js';

export type KindEntry = {
  readonly code: string;
  readonly activityGroup: ActivityGroup | null;
  readonly targetGroup: TargetGroup | null;
};

/** What rows are called and grouped by beside the computation. */
export type Directory = {
  readonly hostNames: ReadonlyMap<string, string>;
  readonly areas: { readonly districts: ReadonlySet<string>; readonly planningRegions: ReadonlySet<string> };
  readonly kinds: ReadonlyMap<string, KindEntry>;
};

/** What rows of the Map are taken together by. Every row belongs to its host. */
export const CoverageGroupBy = {
  PLANNING_REGION: 'PLANNING_REGION',
  DISTRICT: 'DISTRICT',
  MUNICIPALITY: 'MUNICIPALITY',
  LEVEL: 'LEVEL',
  KIND: 'KIND',
  ACTIVITY_GROUP: 'ACTIVITY_GROUP',
  TARGET_GROUP: 'TARGET_GROUP',
  STATUS: 'STATUS',
} as const;
export type CoverageGroupBy = keyof typeof CoverageGroupBy;

export type GroupKey = { readonly by: CoverageGroupBy; readonly code: string | null };
export type RowGroup = RollUp & { readonly key: readonly GroupKey[] };

const CODE_OF: Record<CoverageGroupBy, (row: CoverageRow, directory: Directory) => string | null> = {
  PLANNING_REGION: (row) => row.planningRegion,
  DISTRICT: (row) => row.district,
  MUNICIPALITY: (row) => row.host,
  LEVEL: (row) => row.level,
  KIND: (row) => row.kind,
  ACTIVITY_GROUP: (row, { kinds }) => kinds.get(row.kind)?.activityGroup ?? null,
  TARGET_GROUP: (row, { kinds }) => kinds.get(row.kind)?.targetGroup ?? null,
  STATUS: (row) => row.status,
};

/** The rows taken together by these dimensions, by their codes; by none, one group of all. */
export function groupRows(
  rows: readonly CoverageRow[],
  groupBy: readonly CoverageGroupBy[],
  directory: Directory,
): readonly RowGroup[] {
  const dimensions = [...new Set(groupBy)];
  if (dimensions.length === 0) return [{ key: [], ...rollUp(rows) }];
  const keyOf = (row: CoverageRow) => dimensions.map((by) => ({ by, code: CODE_OF[by](row, directory) }));
  const groups = Map.groupBy(rows, (row) =>
    keyOf(row)
      .map(({ code }) => code ?? '')
      .join(' '),
  );
  return [...groups]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, [first, ...rest]]) => (first ? [{ key: keyOf(first), ...rollUp([first, ...rest]) }] : []));
}
