import { type AccessClass, type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type LicenceStatus } from '../../licensing/rules/index.js';
import { type ProviderKind } from '../../providers/rules/index.js';
import { type FundingSource, type ServiceState, type WayOfProvision } from '../../services/rules/index.js';

export type Titled = { readonly nameBg: string; readonly nameEn: string | null };

/** Places of a service for a kind of the Map, or those of its old type. */
export type RegisteredPlaces = Titled & {
  readonly pk: string;
  readonly code: string;
  readonly isLegacy: boolean;
  /** Its place in the catalogue; null of an old type. */
  readonly position: number | null;
  readonly accessClass: AccessClass | null;
  readonly places: number | null;
};

/** The licence of the provider for the service: the one in force on the day, else the latest before it. */
export type RegisteredLicence = {
  readonly pk: string;
  readonly number: string;
  readonly lastDay: Day;
  readonly status: LicenceStatus;
};

export type RegisteredProvider = Titled & {
  readonly pk: string;
  readonly kind: ProviderKind;
  readonly eik: string | null;
  readonly way: WayOfProvision | null;
  readonly licence: RegisteredLicence | null;
};

/** Where the service is given, as far as it may be shown. */
export type RegisteredPoint = {
  readonly pk: string;
  readonly settlementBg: string | null;
  readonly settlementEn: string | null;
  readonly address: string | null;
  readonly isWithheld: boolean;
};

/** What the register of a municipality tells of a service on a day (ЗСУ чл. 25, т. 11 и чл. 57). */
export type RegisterEntry = Titled & {
  readonly number: number;
  readonly serviceId: string;
  readonly key: string;
  readonly level: PlanningLevel;
  readonly state: ServiceState;
  readonly startsOn: Day | null;
  readonly closedOn: Day | null;
  readonly places: readonly RegisteredPlaces[];
  readonly fundedBy: readonly FundingSource[];
  readonly providers: readonly RegisteredProvider[];
  readonly points: readonly RegisteredPoint[];
  readonly provenance: Provenance;
  readonly sourceIds: readonly string[];
};

/**
 * How many places the service has: those of its old type include what of them is allocated to kinds; null where somebody
 * has not stated a part (ЗСУ ПЗР § 31).
 */
export function placesIn({ places }: Pick<RegisterEntry, 'places'>): number | null {
  const legacy = places.filter(({ isLegacy }) => isLegacy);
  const counted = legacy.length > 0 ? legacy : places;
  return counted.reduce<number | null>(
    (sum, each) => (sum === null || each.places === null ? null : sum + each.places),
    0,
  );
}
