import { ActivityGroup, PlanningLevel, TargetGroup } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { type CodeSet, type Collection, type KnownCodes, type MemoryColumn } from '../../platform/query/index.js';
import { districts, municipalities, planningRegions } from '../../territory/store/index.js';
import { type Cell, type Directory } from '../rules/index.js';

/** A cell of the Map with the areas that its host lies in. */
export type PlacedCell = Cell & { readonly district: string; readonly planningRegion: string };

type Value = ReturnType<MemoryColumn<PlacedCell>['value']>;

/** A column of computed rows with the codes of a list of the schema. */
export function codeOf<Row>(codeSet: CodeSet, value: (row: Row) => Value): MemoryColumn<Row> {
  return { kind: 'enum', codeSet, value };
}

function closedCode<Row>(namedIn: () => Collection, value: (row: Row) => Value): MemoryColumn<Row> {
  return { kind: 'code', isClosed: true, namedIn, value };
}

/** A code under others: those above it mean all that is below them. */
function underOthers<Row>(
  namedIn: () => Collection,
  value: (row: Row) => Value,
  taxonomy: NonNullable<MemoryColumn<Row>['taxonomy']>,
): MemoryColumn<Row> {
  return { ...closedCode(namedIn, value), isTaxonomy: true, taxonomy };
}

/** By what every computed row of a cell can be filtered, ordered and taken together: its level, host and kind. */
export function cellColumns<Row extends PlacedCell>({ hostNames, kinds, areas }: Directory) {
  const groupsOf = (kind: string) => [kinds.get(kind)?.activityGroup ?? null, kinds.get(kind)?.targetGroup ?? null];
  return {
    level: codeOf({ name: 'PlanningLevel', codes: PlanningLevel }, (row: Row) => row.level),
    host: underOthers(
      () => municipalities,
      (row: Row) => row.host,
      {
        above: ({ district, planningRegion }) => [district, planningRegion],
        isOwn: (code) => hostNames.has(code),
        isKnown: (code) => hostNames.has(code) || areas.districts.has(code) || areas.planningRegions.has(code),
      },
    ),
    hostName: { kind: 'name', value: (row: Row) => hostNames.get(row.host) ?? row.host },
    district: underOthers(
      () => districts,
      (row: Row) => row.district,
      {
        above: ({ planningRegion }) => [planningRegion],
        isOwn: (code) => areas.districts.has(code),
        isKnown: (code) => areas.districts.has(code) || areas.planningRegions.has(code),
      },
    ),
    planningRegion: closedCode(
      () => planningRegions,
      (row: Row) => row.planningRegion,
    ),
    kind: underOthers(
      () => serviceKinds,
      (row: Row) => row.kind,
      {
        above: ({ kind }) => groupsOf(kind),
        isOwn: (code) => kinds.has(code),
        isKnown: (code) => kinds.has(code) || code in ActivityGroup || code in TargetGroup,
      },
    ),
    activityGroup: codeOf(
      { name: 'ActivityGroup', codes: ActivityGroup },
      (row: Row) => kinds.get(row.kind)?.activityGroup ?? null,
    ),
    targetGroup: codeOf(
      { name: 'TargetGroup', codes: TargetGroup },
      (row: Row) => kinds.get(row.kind)?.targetGroup ?? null,
    ),
  } satisfies Record<string, MemoryColumn<Row>>;
}

/** The codes that exist of what cells are named by. */
export function knownCodesOf({ hostNames, kinds, areas }: Directory): KnownCodes {
  return { host: hostNames, district: areas.districts, planningRegion: areas.planningRegions, kind: kinds };
}

/** The directory of no country, for what can be asked whatever the rows. */
export const NO_DIRECTORY: Directory = {
  hostNames: new Map(),
  kinds: new Map(),
  areas: { districts: new Set(), planningRegions: new Set() },
};
