import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Interval } from '../../kernel/interval.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type StateFunding } from '../../national-map/rules/index.js';
import { type ProviderKind } from '../../providers/rules/index.js';
import { type FundingSource, type SuspensionGround } from '../../services/rules/index.js';

/**
 * All that the computation may know: plain values that refer to each other by natural key.
 * `id` names the stored record, so that a ledger line can point at its evidence; no rule orders or decides by it.
 */
export type Snapshot = {
  readonly municipalities: readonly MunicipalityFact[];
  readonly providers: readonly ProviderFact[];
  readonly editions: readonly EditionFact[];
  readonly entries: readonly EntryFact[];
  readonly services: readonly ServiceFact[];
  readonly provisions: readonly ProvisionFact[];
  readonly fundings: readonly FundingFact[];
  readonly suspensions: readonly SuspensionFact[];
  readonly allocations: readonly AllocationFact[];
  readonly legacyCapacities: readonly LegacyCapacityFact[];
  readonly legacyMappings: readonly LegacyMappingFact[];
  readonly licences: readonly LicenceFact[];
  readonly agreements56: readonly Agreement56Fact[];
  readonly agreements55: readonly Agreement55Fact[];
  readonly exemptions: readonly ExemptionFact[];
};

type Recorded = { readonly id: string };

export type MunicipalityFact = { readonly code: string; readonly district: string; readonly planningRegion: string };
export type ProviderFact = Recorded & { readonly key: string; readonly kind: ProviderKind };
/** An edition of the Map, by the number of its act; in force from `effectiveFrom` until the next one. */
export type EditionFact = Recorded & { readonly actNumber: string; readonly effectiveFrom: Day };

/** What makes a row of the Map: it keeps this identity across editions. */
export type RowIdentity = { readonly level: PlanningLevel; readonly host: string; readonly kind: string };

export type EntryFact = Recorded &
  RowIdentity & {
    readonly edition: string;
    /** The most users the state pays for; null where the Map does not state it. */
    readonly maximumUsers: number | null;
    readonly stateFunding: StateFunding;
    readonly provenance: Provenance;
  };

export type ServiceFact = Recorded & {
  readonly key: string;
  readonly municipality: string;
  readonly level: PlanningLevel;
  /** Fixed by the decision of the municipal council; null while it is not. */
  readonly startsOn: Day | null;
  readonly closedOn: Day | null;
  readonly provenance: Provenance;
};

type OfService = Recorded & Interval & { readonly service: string };
export type ProvisionFact = OfService & { readonly key: string; readonly provider: string };
export type FundingFact = OfService & { readonly source: FundingSource };
export type SuspensionFact = OfService & { readonly ground: SuspensionGround };
export type AllocationFact = OfService & { readonly kind: string; readonly places: number | null };
export type LegacyCapacityFact = OfService & { readonly legacyType: string; readonly totalPlaces: number | null };
export type LegacyMappingFact = { readonly legacyType: string; readonly kind: string };

export type LicenceFact = Recorded & {
  readonly number: string;
  readonly service: string;
  readonly holder: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly terminatedOn: Day | null;
  /** The day on which the revocation becomes enforceable. */
  readonly revokedOn: Day | null;
};

export type Agreement56Fact = Recorded &
  Interval & {
    readonly key: string;
    readonly host: string;
    readonly beneficiary: string;
    readonly kind: string;
    readonly places: number;
  };
export type Agreement55Fact = Recorded &
  Interval & {
    readonly key: string;
    readonly host: string;
    readonly kind: string;
    readonly participants: readonly string[];
  };
export type ExemptionFact = Recorded & Interval & RowIdentity & { readonly key: string };
