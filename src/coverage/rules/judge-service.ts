import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { type Contribution } from './contribution.js';
import { type CountReason } from './count-reason.js';
import { capacityUnknown } from './counting/capacity-known.js';
import { noProvider } from './counting/has-provider.js';
import { licenceNotValid } from './counting/licence-valid.js';
import { serviceClosed } from './counting/service-closed.js';
import { type ServiceFacts } from './counting/service-facts.js';
import { serviceNotStarted } from './counting/service-started.js';
import { serviceSuspended } from './counting/service-suspended.js';
import { notStateFunded } from './counting/state-funded.js';
import { type AllocationFact, type LegacyCapacityFact } from './snapshot.js';

/** The conditions on the service itself, in the order in which reasons are reported. */
const CONDITIONS = [serviceNotStarted, serviceClosed, serviceSuspended, notStateFunded, noProvider, licenceNotValid];

/** What speaks against any place of the service on the day, whatever its allocations. */
export function reasonsOfService(facts: ServiceFacts, day: Day): readonly CountReason[] {
  return CONDITIONS.flatMap((condition) => condition(facts, day) ?? []);
}

/** Every ledger line of a service on a day: one for each allocation, and one for each kind its legacy rest may become. */
export function judgeService(
  facts: ServiceFacts,
  kindsOfLegacyType: (legacyType: string) => readonly string[],
  day: Day,
): readonly Contribution[] {
  const allocations = facts.allocations.filter((allocation) => contains(allocation, day));
  const legacy = facts.legacyCapacities.find((capacity) => contains(capacity, day));
  if (allocations.length === 0 && legacy === undefined) return [];

  const reasons = reasonsOfService(facts, day);
  const lines = allocations.map((allocation) => allocationLine(facts, allocation, reasons));
  if (legacy === undefined) return lines;
  const rest = unallocatedRest(legacy, allocations);
  if (rest === 0) return lines;
  const legacyLines = kindsOfLegacyType(legacy.legacyType).map((kind) =>
    legacyLine(facts, legacy, kind, rest, reasons),
  );
  return [...lines, ...legacyLines];
}

function allocationLine(
  { service }: ServiceFacts,
  allocation: AllocationFact,
  ofService: readonly CountReason[],
): Contribution {
  const unknown = capacityUnknown(allocation);
  const reasons = unknown === null ? ofService : [...ofService, unknown];
  const outcome = reasons.length === 0 ? 'COUNTED' : ofService.length === 0 ? 'UNKNOWN' : 'EXCLUDED';
  return {
    basis: 'ALLOCATION',
    serviceKey: service.key,
    serviceId: service.id,
    level: service.level,
    municipality: service.municipality,
    kind: allocation.kind,
    from: allocation.from,
    outcome,
    places: allocation.places,
    reasons: outcome === 'COUNTED' ? [inForce(allocation)] : reasons,
    provenance: service.provenance,
  };
}

function inForce(allocation: AllocationFact): CountReason {
  const evidence = [{ type: 'Allocation', id: allocation.id }] as const;
  return { code: 'IN_FORCE', since: allocation.from, until: allocation.until, evidence };
}

/**
 * What of an old capacity is not yet allocated to new kinds: null when the whole is not known. It is split by a decision
 * for each service, never automatically (Наредба за качеството, ПЗР § 1).
 */
function unallocatedRest(legacy: LegacyCapacityFact, allocations: readonly AllocationFact[]): number | null {
  if (legacy.totalPlaces === null) return null;
  const allocated = allocations.reduce((sum, { places }) => sum + (places ?? 0), 0);
  return Math.max(0, legacy.totalPlaces - allocated);
}

function legacyLine(
  { service }: ServiceFacts,
  legacy: LegacyCapacityFact,
  kind: string,
  rest: number | null,
  ofService: readonly CountReason[],
): Contribution {
  const evidence = [{ type: 'LegacyCapacity', id: legacy.id }] as const;
  const unallocated = { code: 'LEGACY_UNALLOCATED', since: legacy.from, until: legacy.until, evidence } as const;
  return {
    basis: 'LEGACY',
    serviceKey: service.key,
    serviceId: service.id,
    level: service.level,
    municipality: service.municipality,
    kind,
    from: legacy.from,
    outcome: ofService.length === 0 ? 'UNKNOWN' : 'EXCLUDED',
    places: rest,
    reasons: [...ofService, unallocated],
    provenance: service.provenance,
  };
}
