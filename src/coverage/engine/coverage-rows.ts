import { ActivityGroup, PlanningLevel, TargetGroup } from '../../catalogue/rules/index.js';
import { Provenance } from '../../kernel/provenance.js';
import {
  type CodeSet,
  globalId,
  type ListShape,
  type MemoryCollection,
  type MemoryColumn,
} from '../../platform/query/index.js';
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

function closedCode(value: ValueOf): MemoryColumn<CoverageRow> {
  return { kind: 'code', isClosed: true, value };
}

function codeOf(codeSet: CodeSet, value: ValueOf): MemoryColumn<CoverageRow> {
  return { kind: 'enum', codeSet, value };
}

/** The public id of a row: its identity, the same in every edition and on every machine. */
export function rowId({ level, host, kind }: Cell): string {
  return globalId('CoverageRow', `${level}.${host}.${kind}`);
}

/** The rows of coverage, which are computed: what they can be filtered and ordered by. */
export function coverageRows({ hostNames, kinds }: Directory): MemoryCollection<CoverageRow> {
  return {
    name: 'Coverage',
    columns: {
      level: codeOf({ name: 'PlanningLevel', codes: PlanningLevel }, (row) => row.level),
      host: closedCode((row) => row.host),
      hostName: of('name', (row) => hostNames.get(row.host) ?? row.host),
      district: closedCode((row) => row.district),
      planningRegion: closedCode((row) => row.planningRegion),
      kind: closedCode((row) => row.kind),
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
      coverageRatio: of('decimal', (row) => row.coverageRatio),
      provenance: codeOf({ name: 'Provenance', codes: Provenance }, (row) => row.provenance),
    },
    globalId: { typename: 'CoverageRow', of: rowId },
    relations: {},
    defaultOrder: ['level', 'host', 'kind'].map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
    keyOf: cellKey,
  };
}

/** What filters and orders of rows may name, whatever the rows. */
export const coverageShape: ListShape = coverageRows({ hostNames: new Map(), kinds: new Map() });
