import {
  type AllocationFact,
  type FundingFact,
  type LegacyCapacityFact,
  type LicenceFact,
  type ProviderFact,
  type ProvisionFact,
  type ServiceFact,
  type SuspensionFact,
} from '../snapshot.js';

/** One service with everything that decides whether its places count. */
export type ServiceFacts = {
  readonly service: ServiceFact;
  readonly suspensions: readonly SuspensionFact[];
  readonly fundings: readonly FundingFact[];
  readonly provisions: readonly (ProvisionFact & { readonly by: ProviderFact })[];
  readonly licences: readonly LicenceFact[];
  readonly allocations: readonly AllocationFact[];
  readonly legacyCapacities: readonly LegacyCapacityFact[];
};
