import { ActivityGroup, PlanningLevel, TargetGroup } from '../../catalogue/rules/index.js';
import { Provenance } from '../../kernel/provenance.js';
import { type CodeSet, type MemoryCollection, type MemoryColumn } from '../../platform/query/index.js';
import { CoverageStatus, ShortfallSeverity } from '../rules/index.js';
import { type ListedRow } from './coverage-view.js';

type Value = ReturnType<MemoryColumn<ListedRow>['value']>;

function of(kind: MemoryColumn<ListedRow>['kind'], value: (row: ListedRow) => Value): MemoryColumn<ListedRow> {
  return { kind, value };
}

function closedCode(value: (row: ListedRow) => Value): MemoryColumn<ListedRow> {
  return { kind: 'code', isClosed: true, value };
}

function codeOf(codeSet: CodeSet, value: (row: ListedRow) => Value): MemoryColumn<ListedRow> {
  return { kind: 'enum', codeSet, value };
}

/** The rows of coverage, which are computed: what they can be filtered and ordered by. */
export const coverageRows: MemoryCollection<ListedRow> = {
  name: 'Coverage',
  columns: {
    level: codeOf({ name: 'PlanningLevel', codes: PlanningLevel }, (row) => row.level),
    host: closedCode((row) => row.host),
    hostName: of('name', (row) => row.hostName),
    district: closedCode((row) => row.district),
    planningRegion: closedCode((row) => row.planningRegion),
    kind: closedCode((row) => row.kind),
    activityGroup: codeOf({ name: 'ActivityGroup', codes: ActivityGroup }, (row) => row.activityGroup),
    targetGroup: codeOf({ name: 'TargetGroup', codes: TargetGroup }, (row) => row.targetGroup),
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
  globalId: { typename: 'CoverageRow', of: ({ id }) => id },
  relations: {},
  defaultOrder: ['level', 'host', 'kind'].map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
  keyOf: ({ level, host, kind }) => `${level} ${host} ${kind}`,
};
