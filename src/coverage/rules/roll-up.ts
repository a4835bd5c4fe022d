import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type CoverageRow } from './coverage-row.js';
import { type CoverageStatus, coverageStatuses } from './coverage-status.js';
import { coverageRatio, type PlaceRange, sumOfPlaces } from './places.js';

/** Rows taken together. Every row belongs to its host, once; a surplus here never hides a gap there. */
export type RollUp = {
  readonly rowsByStatus: readonly { readonly status: CoverageStatus; readonly rows: number }[];
  readonly shortfallPlaces: number;
  readonly exemptPlaces: number;
  readonly undecidedPlaces: number;
  readonly bounds: PlaceRange;
  readonly maximumUsers: number;
  readonly havePlaces: number;
  readonly coveredPlaces: number;
  readonly coverageRatio: string | null;
  readonly municipalitiesFallingShort: number;
  /** The weakest of the rows; null when there are none. */
  readonly provenance: Provenance | null;
};

export function rollUp(rows: readonly CoverageRow[]): RollUp {
  const open = rows.filter(({ status }) => status === 'SHORTFALL' || status === 'UNKNOWN');
  const measured = rows.flatMap(({ status, maximumUsers, havePlaces }) =>
    status === 'EXEMPT' || maximumUsers === null ? [] : [{ maximumUsers, havePlaces }],
  );
  const maximumUsers = sum(measured, (row) => row.maximumUsers);
  const coveredPlaces = sum(measured, (row) => Math.min(row.havePlaces, row.maximumUsers));
  return {
    rowsByStatus: coverageStatuses.map(({ code }) => ({ status: code, rows: withStatus(rows, code).length })),
    shortfallPlaces: sum(rows, (row) => row.shortfallPlaces),
    exemptPlaces: sum(withStatus(rows, 'EXEMPT'), (row) => row.openPlaces ?? 0),
    undecidedPlaces: sum(withStatus(rows, 'UNKNOWN'), (row) => row.openPlaces ?? 0),
    bounds: { lower: sum(open, (row) => row.bounds.lower), upper: sumOfPlaces(open.map(({ bounds }) => bounds.upper)) },
    maximumUsers,
    havePlaces: sum(measured, (row) => row.havePlaces),
    coveredPlaces,
    coverageRatio: coverageRatio(coveredPlaces, maximumUsers),
    municipalitiesFallingShort: new Set(withStatus(rows, 'SHORTFALL').map(({ host }) => host)).size,
    provenance: rows.length === 0 ? null : weakest('OFFICIAL', ...rows.map((row) => row.provenance)),
  };
}

function withStatus(rows: readonly CoverageRow[], status: CoverageStatus): readonly CoverageRow[] {
  return rows.filter((row) => row.status === status);
}

function sum<Item>(items: readonly Item[], placesOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + placesOf(item), 0);
}
