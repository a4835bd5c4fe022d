import { ActivityGroup, PlanningLevel, TargetGroup } from '../../catalogue/rules/index.js';
import { Provenance } from '../../kernel/provenance.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  type CodeSet,
  type Collection,
  globalId,
  type ListShape,
  type MemoryCollection,
  type MemoryColumn,
} from '../../platform/query/index.js';
import { districts, municipalities, planningRegions } from '../../territory/store/index.js';
import {
  type Cell,
  cellKey,
  type CoverageRow,
  CoverageStatus,
  type Directory,
  ShortfallSeverity,
} from '../rules/index.js';

type Value = ReturnType<MemoryColumn<CoverageRow>['value']>;
type ValueOf = (row: CoverageRow) => Value;

function of(kind: MemoryColumn<CoverageRow>['kind'], value: ValueOf): MemoryColumn<CoverageRow> {
  return { kind, value };
}

function closedCode(namedIn: () => Collection, value: ValueOf): MemoryColumn<CoverageRow> {
  return { kind: 'code', isClosed: true, namedIn, value };
}

/** A code under others: those above it mean all that is below them. */
function underOthers(
  namedIn: () => Collection,
  value: ValueOf,
  taxonomy: NonNullable<MemoryColumn<CoverageRow>['taxonomy']>,
): MemoryColumn<CoverageRow> {
  return { ...closedCode(namedIn, value), isTaxonomy: true, taxonomy };
}

function codeOf(codeSet: CodeSet, value: ValueOf): MemoryColumn<CoverageRow> {
  return { kind: 'enum', codeSet, value };
}

/** The public id of a row: its identity, the same in every edition and on every machine. */
export function rowId({ level, host, kind }: Cell): string {
  return globalId('CoverageRow', `${level}.${host}.${kind}`);
}

/** The rows of coverage, which are computed: what they can be filtered and ordered by. */
export function coverageRows({ hostNames, kinds, areas }: Directory): MemoryCollection<CoverageRow> {
  const groupsOf = (kind: string) => [kinds.get(kind)?.activityGroup ?? null, kinds.get(kind)?.targetGroup ?? null];
  return {
    name: 'Coverage',
    columns: {
      level: codeOf({ name: 'PlanningLevel', codes: PlanningLevel }, (row) => row.level),
      host: underOthers(
        () => municipalities,
        (row) => row.host,
        {
          above: ({ district, planningRegion }) => [district, planningRegion],
          isOwn: (code) => hostNames.has(code),
          isKnown: (code) => hostNames.has(code) || areas.districts.has(code) || areas.planningRegions.has(code),
        },
      ),
      hostName: of('name', (row) => hostNames.get(row.host) ?? row.host),
      district: underOthers(
        () => districts,
        (row) => row.district,
        {
          above: ({ planningRegion }) => [planningRegion],
          isOwn: (code) => areas.districts.has(code),
          isKnown: (code) => areas.districts.has(code) || areas.planningRegions.has(code),
        },
      ),
      planningRegion: closedCode(
        () => planningRegions,
        (row) => row.planningRegion,
      ),
      kind: underOthers(
        () => serviceKinds,
        (row) => row.kind,
        {
          above: ({ kind }) => groupsOf(kind),
          isOwn: (code) => kinds.has(code),
          isKnown: (code) => kinds.has(code) || code in ActivityGroup || code in TargetGroup,
        },
      ),
      activityGroup: codeOf(
        { name: 'ActivityGroup', codes: ActivityGroup },
        (row) => kinds.get(row.kind)?.activityGroup ?? null,
      ),
      targetGroup: codeOf(
        { name: 'TargetGroup', codes: TargetGroup },
        (row) => kinds.get(row.kind)?.targetGroup ?? null,
      ),
      status: codeOf({ name: 'CoverageStatus', codes: CoverageStatus }, (row) => row.status),
      severity: codeOf({ name: 'ShortfallSeverity', codes: ShortfallSeverity }, (row) => row.severity),
      temporarilyLost: of('boolean', (row) => row.temporarilyLost),
      hasUnsecuredAccess: of('boolean', (row) => row.accessNotSecured.length > 0),
      maximumUsers: of('integer', (row) => row.maximumUsers),
      countedPlaces: of('integer', (row) => row.countedPlaces),
      havePlaces: of('integer', (row) => row.havePlaces),
      gapPlaces: of('integer', (row) => row.gapPlaces),
      openPlaces: of('integer', (row) => row.openPlaces),
      shortfallPlaces: of('integer', (row) => row.shortfallPlaces),
      coverageRatio: { ...of('decimal', (row) => row.coverageRatio), isRatio: true },
      provenance: codeOf({ name: 'Provenance', codes: Provenance }, (row) => row.provenance),
    },
    globalId: { typename: 'CoverageRow', of: rowId },
    relations: {},
    defaultOrder: ['level', 'host', 'kind'].map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
    keyOf: cellKey,
  };
}

/** What filters and orders of rows may name, whatever the rows. */
export const coverageShape: ListShape = coverageRows({
  hostNames: new Map(),
  kinds: new Map(),
  areas: { districts: new Set(), planningRegions: new Set() },
});
