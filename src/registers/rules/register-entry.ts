import { type AccessClass, type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type LicenceStatus } from '../../licensing/rules/index.js';
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
  /** Null where nobody has stated them, and of a closed service. */
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

/** Places that are stated, and whether there may be more that nobody has stated. */
export type StatedPlaces = { readonly stated: number; readonly isUnknown: boolean };

/**
 * What is stated of the places of a service: those of its old type include what of them is allocated to kinds. Where a part
 * is not stated, or nothing at all, that is unknown and not zero; a closed one has none (ЗСУ ПЗР § 31).
 */
export function statedPlaces({ state, places }: Pick<RegisterEntry, 'state' | 'places'>): StatedPlaces {
  if (state === 'CLOSED') return { stated: 0, isUnknown: false };
  const legacy = places.find(({ isLegacy }) => isLegacy)?.places ?? null;
  if (legacy !== null) return { stated: legacy, isUnknown: false };
  return {
    stated: places.reduce((sum, each) => sum + (each.places ?? 0), 0),
    isUnknown: places.length === 0 || places.some((each) => each.places === null),
  };
}

/** How many places the service has; null where a part of them is not stated. */
export function placesIn(entry: Pick<RegisterEntry, 'state' | 'places'>): number | null {
  const { stated, isUnknown } = statedPlaces(entry);
  return isUnknown ? null : stated;
}

/** What of the old type of a service is allocated to no kind yet; null where that is not known (ЗСУ ПЗР § 31). */
export function unallocatedPlaces(places: readonly RegisteredPlaces[]): number | null {
  const left = places.reduce<number | null>((sum, each) => {
    return sum === null || each.places === null ? null : sum + (each.isLegacy ? each.places : -each.places);
  }, 0);
  return left === null ? null : Math.max(0, left);
}
