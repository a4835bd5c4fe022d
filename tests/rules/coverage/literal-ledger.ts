/** Section 3 of the specification a second time: which places count, and every line of a ledger with its reasons. */
import {
  type AllocationFact,
  type ContributionBasis,
  type CountOutcome,
  type CountReasonCode,
  type LegacyCapacityFact,
  type RowIdentity,
  type ServiceFact,
  type Snapshot,
} from '../../../src/coverage/rules/index.js';
import { type Provenance } from '../../../src/kernel/provenance.js';

type Span = { readonly from: string; readonly until: string | null };
export type Cell = { readonly level: RowIdentity['level']; readonly municipality: string; readonly kind: string };

export type LiteralLine = Cell & {
  basis: ContributionBasis;
  serviceKey: string;
  from: string;
  outcome: CountOutcome;
  places: number | null;
  reasons: CountReasonCode[];
  provenance: Provenance;
};
/** §3, the table: "All codes that hold are reported, in this order", those of the service itself. */
function codesOfService(snapshot: Snapshot, service: ServiceFact, t: string): CountReasonCode[] {
  const codes: CountReasonCode[] = [];
  const mine = (fact: Span & { service: string }) => fact.service === service.key && spans(fact, t);
  if (service.startsOn === null || t < service.startsOn) codes.push('SERVICE_NOT_STARTED');
  if (service.closedOn !== null && t >= service.closedOn) codes.push('SERVICE_CLOSED');
  if (snapshot.suspensions.some(mine)) codes.push('SERVICE_SUSPENDED');
  const sources = snapshot.fundings.filter(mine).map(({ source }) => source);
  if (!sources.includes('STATE') && !sources.includes('STATE_AND_MUNICIPAL')) codes.push('NOT_STATE_FUNDED');
  const keys = snapshot.provisions.filter(mine).map(({ provider }) => provider);
  if (keys.length === 0) codes.push('NO_PROVIDER');
  const needing = snapshot.providers.filter(({ key, kind }) => keys.includes(key) && kind !== 'MUNICIPALITY');
  const verdicts = sorted(needing, ({ key }) => [key]).map(({ key }) => licenceCode(snapshot, service, key, t));
  const first = verdicts.find((code) => code !== null);
  return first === undefined ? codes : [...codes, first];
}

/** §3: "only licences held by it are considered"; null when it holds one valid on `t`. */
function licenceCode(snapshot: Snapshot, service: ServiceFact, provider: string, t: string): CountReasonCode | null {
  const held = snapshot.licences.filter((one) => one.service === service.key && one.holder === provider);
  const isBefore = (end: string | null) => end === null || t < end;
  const isValid = (one: (typeof held)[number]) =>
    one.validFrom <= t && t < one.validUntil && isBefore(one.terminatedOn) && isBefore(one.revokedOn);
  if (held.some(isValid)) return null;
  if (held.length === 0) return 'LICENCE_MISSING';
  const begun = held.filter(({ validFrom }) => validFrom <= t);
  const judged = sorted(begun, ({ validFrom, number }) => [validFrom, number]).at(-1);
  if (judged === undefined) return 'LICENCE_NOT_YET_VALID';
  if (judged.revokedOn !== null && judged.revokedOn <= t) return 'LICENCE_REVOKED';
  if (judged.terminatedOn !== null && judged.terminatedOn <= t) return 'LICENCE_TERMINATED';
  return 'LICENCE_EXPIRED';
}

/** §3, the lines of all allocations and of all legacy parts, wherever they belong. */
export function linesOf(snapshot: Snapshot, t: string): LiteralLine[] {
  return snapshot.services.flatMap((service) => {
    const codes = codesOfService(snapshot, service, t);
    const active = snapshot.allocations.filter((one) => one.service === service.key && spans(one, t));
    const known = active.reduce((sum, { places }) => sum + (places ?? 0), 0);
    const legacy = snapshot.legacyCapacities.filter((one) => one.service === service.key && spans(one, t));
    return [
      ...active.map((allocation) => allocationLine(service, allocation, codes)),
      ...legacy.flatMap((capacity) => legacyLines(snapshot, service, capacity, known, codes)),
    ];
  });
}

/** §3: "No code: COUNTED (reason IN_FORCE). Only CAPACITY_UNKNOWN: UNKNOWN. Anything else: EXCLUDED." */
function allocationLine(
  service: ServiceFact,
  { kind, from, places }: AllocationFact,
  codes: CountReasonCode[],
): LiteralLine {
  const all: CountReasonCode[] = places === null ? [...codes, 'CAPACITY_UNKNOWN'] : codes;
  const isOnlyUnknown = all.length === 1 && all[0] === 'CAPACITY_UNKNOWN';
  return {
    ...{ basis: 'ALLOCATION', serviceKey: service.key, level: service.level, municipality: service.municipality },
    ...{ kind, from, places, provenance: service.provenance },
    outcome: all.length === 0 ? 'COUNTED' : isOnlyUnknown ? 'UNKNOWN' : 'EXCLUDED',
    reasons: all.length === 0 ? ['IN_FORCE'] : all,
  };
}

/** §3, the legacy part: one line for each kind that the legacy type may turn into, when something is left over. */
function legacyLines(
  snapshot: Snapshot,
  service: ServiceFact,
  capacity: LegacyCapacityFact,
  known: number,
  codes: CountReasonCode[],
): LiteralLine[] {
  const rest = capacity.totalPlaces === null ? null : Math.max(0, capacity.totalPlaces - known);
  if (rest === 0) return [];
  const kinds = snapshot.legacyMappings.filter(({ legacyType }) => legacyType === capacity.legacyType);
  return kinds.map(({ kind }) => ({
    ...{ basis: 'LEGACY', serviceKey: service.key, level: service.level, municipality: service.municipality },
    ...{ kind, from: capacity.from, places: rest, provenance: service.provenance },
    outcome: codes.length === 0 ? 'UNKNOWN' : 'EXCLUDED',
    reasons: [...codes, 'LEGACY_UNALLOCATED'],
  }));
}

/** §3, last paragraph: places for which no row exists are shown and never summed. */
export function outsideTheMap(line: LiteralLine): LiteralLine {
  const codes = line.reasons.filter((code) => code !== 'IN_FORCE');
  const outside = line.level === 'MUNICIPAL' ? 'NOT_ON_MAP' : 'HOST_MISMATCH';
  return { ...line, outcome: 'EXCLUDED', reasons: [...codes, outside] };
}

/** §1: "Every stored interval is half-open `[from, until)`; `until = null` is open." */
export function spans({ from, until }: Span, t: string): boolean {
  return from <= t && (until === null || t < until);
}

export function inOrder(lines: readonly LiteralLine[]): LiteralLine[] {
  return sorted(lines, ({ serviceKey, kind, from, basis }) => [serviceKey, kind, from, basis]);
}

/** §1: order "by natural key, by Unicode code point". */
export function sorted<T>(items: readonly T[], key: (item: T) => string[]): T[] {
  return [...items].sort((a, b) => compareKeys(key(a), key(b)));
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const [x, y] = [[...left], [...(b[at] ?? '')]].map((signs) => signs.map((sign) => sign.codePointAt(0) ?? 0));
    if (x === undefined || y === undefined) continue;
    const different = x.findIndex((sign, index) => sign !== y[index]);
    if (different >= 0) return (x[different] ?? -1) - (y[different] ?? -1);
    if (x.length < y.length) return -1;
  }
  return 0;
}
