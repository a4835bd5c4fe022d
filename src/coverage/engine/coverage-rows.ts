import { Provenance } from '../../kernel/provenance.js';
import { globalId, type ListShape, type MemoryCollection, type MemoryColumn } from '../../platform/query/index.js';
import {
  type Cell,
  cellKey,
  type CoverageRow,
  CoverageStatus,
  type Directory,
  ShortfallSeverity,
} from '../rules/index.js';
import { cellColumns, codeOf, NO_DIRECTORY } from '../store/index.js';

function of(
  kind: MemoryColumn<CoverageRow>['kind'],
  value: MemoryColumn<CoverageRow>['value'],
): MemoryColumn<CoverageRow> {
  return { kind, value };
}

/** The public id of a row: its identity, the same in every edition and on every machine. */
export function rowId({ level, host, kind }: Cell): string {
  return globalId('CoverageRow', `${level}.${host}.${kind}`);
}

/** The rows of coverage, which are computed: what they can be filtered and ordered by. */
export function coverageRows(directory: Directory): MemoryCollection<CoverageRow> {
  return {
    name: 'Coverage',
    columns: {
      ...cellColumns<CoverageRow>(directory),
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
export const coverageShape: ListShape = coverageRows(NO_DIRECTORY);
