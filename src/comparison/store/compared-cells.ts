import { type Directory } from '../../coverage/rules/index.js';
import { cellColumns, codeOf, NO_DIRECTORY, type PlacedCell } from '../../coverage/store/index.js';
import { Provenance } from '../../kernel/provenance.js';
import { globalId, type ListShape, type MemoryCollection, type MemoryColumn } from '../../platform/query/index.js';
import { type Compared, FigureStatus, HigherSide } from '../rules/index.js';

export type ComparedRow = PlacedCell & Compared;

const number = (value: (row: ComparedRow) => number | null): MemoryColumn<ComparedRow> => ({ kind: 'integer', value });
const statuses = { name: 'FigureStatus', codes: FigureStatus };

/** Compared cells, which are computed: what they can be filtered, ordered and taken together by. */
export function comparedCells(directory: Directory): MemoryCollection<ComparedRow> {
  return {
    name: 'PlanComparison',
    columns: {
      ...cellColumns<ComparedRow>(directory),
      left: number(({ left }) => left.users),
      right: number(({ right }) => right.users),
      leftStatus: codeOf(statuses, ({ left }) => left.status),
      rightStatus: codeOf(statuses, ({ right }) => right.status),
      difference: number(({ difference }) => difference),
      higher: codeOf({ name: 'HigherSide', codes: HigherSide }, ({ higher }) => higher),
      provenance: codeOf({ name: 'Provenance', codes: Provenance }, ({ provenance }) => provenance),
    },
    globalId: { typename: 'CoverageRow', of: idOfCell },
    relations: {},
    defaultOrder: ['level', 'host', 'kind'].map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
    keyOf: ({ level, host, kind }) => `${level} ${host} ${kind}`,
  };
}

/** A cell has the id of its row of the Map, whether an edition has that row or not. */
export function idOfCell({ level, host, kind }: PlacedCell): string {
  return globalId('CoverageRow', `${level}.${host}.${kind}`);
}

/** What filters and orders may name, whatever the cells. */
export const comparedShape: ListShape = comparedCells(NO_DIRECTORY);
