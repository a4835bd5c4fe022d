import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Contribution } from './contribution.js';
import { type CountReasonCode } from './count-reason-code.js';
import { type CoverageStatus, type ShortfallSeverity, statusOf } from './coverage-status.js';
import { coverageRatio, type PlaceRange, sumOfPlaces } from './places.js';
import { type Pledge } from './settle-pledges.js';
import {
  type EditionFact,
  type EntryFact,
  type ExemptionFact,
  type MunicipalityFact,
  type RowIdentity,
} from './snapshot.js';

/** One row of the Map on a day: what it promises, what lawfully runs, what is missing, and the ledger that shows why. */
export type CoverageRow = RowIdentity & {
  readonly edition: EditionFact;
  readonly entry: EntryFact;
  readonly district: string;
  readonly planningRegion: string;
  readonly maximumUsers: number | null;
  readonly countedPlaces: number;
  readonly havePlaces: number;
  readonly gapPlaces: number | null;
  readonly openPlaces: number | null;
  readonly shortfallPlaces: number;
  /** Places that could still close the row once they are known; null is without bound. */
  readonly unknownPlaces: number | null;
  readonly bounds: PlaceRange;
  readonly coverageRatio: string | null;
  readonly status: CoverageStatus;
  readonly severity: ShortfallSeverity | null;
  readonly temporarilyLost: boolean;
  readonly ledger: readonly Contribution[];
  readonly pledges: readonly Pledge[];
  readonly accessNotSecured: readonly string[];
  readonly exemption: ExemptionFact | null;
  readonly provenance: Provenance;
};

export type RowFacts = {
  readonly edition: EditionFact;
  readonly entry: EntryFact;
  readonly host: MunicipalityFact;
  readonly ledger: readonly Contribution[];
  /** Agreements that give places of this row away or bring places to it; none but at municipal level. */
  readonly pledges: readonly Pledge[];
  readonly exemption: ExemptionFact | null;
  readonly accessNotSecured: readonly string[];
};

export function coverageRow(facts: RowFacts): CoverageRow {
  const { entry, edition, host, ledger, pledges, exemption, accessNotSecured } = facts;
  const { maximumUsers } = entry;
  const countedPlaces = countedIn(ledger);
  const havePlaces = countedPlaces + balanceOf(pledges, host.code);
  const gapPlaces = maximumUsers === null ? null : maximumUsers - havePlaces;
  const openPlaces = gapPlaces === null ? null : Math.max(0, gapPlaces);
  const unknownPlaces = sumOfPlaces(ledger.filter(({ outcome }) => outcome === 'UNKNOWN').map(({ places }) => places));
  const lower = openPlaces === null || unknownPlaces === null ? 0 : Math.max(0, openPlaces - unknownPlaces);
  const status = statusOf({ isExempt: exemption !== null, maximumUsers, openPlaces, lowerBound: lower });
  const isShort = status === 'SHORTFALL' && openPlaces !== null;
  return {
    level: entry.level,
    host: entry.host,
    kind: entry.kind,
    edition,
    entry,
    district: host.district,
    planningRegion: host.planningRegion,
    maximumUsers,
    countedPlaces,
    havePlaces,
    gapPlaces,
    openPlaces,
    shortfallPlaces: isShort ? openPlaces : 0,
    unknownPlaces,
    bounds: { lower, upper: openPlaces },
    coverageRatio: coverageRatio(havePlaces, maximumUsers),
    status,
    severity: isShort ? (havePlaces === 0 ? 'MISSING' : 'PARTIAL') : null,
    temporarilyLost: isShort && lostForATime(ledger) >= openPlaces,
    ledger,
    pledges,
    accessNotSecured,
    exemption,
    provenance: weakest(entry.provenance, ...ledger.filter(isCounted).map(({ provenance }) => provenance)),
  };
}

function isCounted({ outcome }: Contribution): boolean {
  return outcome === 'COUNTED';
}

/** The sum of the places of the counted lines. */
export function countedIn(ledger: readonly Contribution[]): number {
  return ledger.filter(isCounted).reduce((sum, { places }) => sum + (places ?? 0), 0);
}

/** What the pledges leave to the municipality more or less than it counts itself. */
export function balanceOf(pledges: readonly Pledge[], municipality: string): number {
  return pledges.reduce(
    (sum, { agreement, honouredPlaces }) => sum + (agreement.host === municipality ? -honouredPlaces : honouredPlaces),
    0,
  );
}

/** Reasons that pass by themselves or by one act, while the places stay there. */
const PASSING: ReadonlySet<CountReasonCode> = new Set([
  'SERVICE_SUSPENDED',
  'LICENCE_NOT_YET_VALID',
  'LICENCE_REVOKED',
  'LICENCE_TERMINATED',
  'LICENCE_EXPIRED',
]);

/** Known places of the row's own allocations that are lost only through suspension or licence. */
function lostForATime(ledger: readonly Contribution[]): number {
  return ledger
    .filter(({ basis, outcome }) => basis === 'ALLOCATION' && outcome === 'EXCLUDED')
    .filter(({ reasons }) => reasons.every(({ code }) => PASSING.has(code)))
    .reduce((sum, { places }) => sum + (places ?? 0), 0);
}
