import { type Provenance, provenances, weakest } from '../../kernel/provenance.js';
import { type CoverageRow } from './coverage-row.js';
import { type CoverageStatus, coverageStatuses } from './coverage-status.js';
import { coverageRatio, type PlaceRange } from './places.js';

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
  const tally = new Tally();
  for (const row of rows) tally.add(row);
  return tally.rollUp();
}

/** Counts rows as they come and go, so that a change of one row is not a count of all. */
export class Tally {
  readonly #byStatus = new Map<CoverageStatus, number>();
  readonly #byProvenance = new Map<Provenance, number>();
  readonly #shortOfHost = new Map<string, number>();
  #unbounded = 0;
  #sums = { shortfall: 0, exempt: 0, undecided: 0, lower: 0, upper: 0, maximum: 0, have: 0, covered: 0 };

  add(row: CoverageRow): void {
    this.#count(row, 1);
  }

  remove(row: CoverageRow): void {
    this.#count(row, -1);
  }

  rollUp(): RollUp {
    const { shortfall, exempt, undecided, lower, upper, maximum, have, covered } = this.#sums;
    const present = provenances.filter((each) => (this.#byProvenance.get(each) ?? 0) > 0);
    return {
      rowsByStatus: coverageStatuses.map(({ code }) => ({ status: code, rows: this.#byStatus.get(code) ?? 0 })),
      shortfallPlaces: shortfall,
      exemptPlaces: exempt,
      undecidedPlaces: undecided,
      bounds: { lower, upper: this.#unbounded > 0 ? null : upper },
      maximumUsers: maximum,
      havePlaces: have,
      coveredPlaces: covered,
      coverageRatio: coverageRatio(covered, maximum),
      municipalitiesFallingShort: this.#shortOfHost.size,
      provenance: present.length === 0 ? null : weakest('OFFICIAL', ...present),
    };
  }

  #count(row: CoverageRow, times: 1 | -1): void {
    const { status, maximumUsers, havePlaces, openPlaces, bounds } = row;
    change(this.#byStatus, status, times);
    change(this.#byProvenance, row.provenance, times);
    const sums = this.#sums;
    sums.shortfall += times * row.shortfallPlaces;
    if (status === 'SHORTFALL') change(this.#shortOfHost, row.host, times);
    if (status === 'EXEMPT') sums.exempt += times * (openPlaces ?? 0);
    if (status === 'UNKNOWN') sums.undecided += times * (openPlaces ?? 0);
    if (status === 'SHORTFALL' || status === 'UNKNOWN') {
      sums.lower += times * bounds.lower;
      if (bounds.upper === null) this.#unbounded += times;
      else sums.upper += times * bounds.upper;
    }
    if (status === 'EXEMPT' || maximumUsers === null) return;
    sums.maximum += times * maximumUsers;
    sums.have += times * havePlaces;
    sums.covered += times * Math.min(havePlaces, maximumUsers);
  }
}

function change<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
