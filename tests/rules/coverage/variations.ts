/** The same country, changed in one respect. */
import fc, { type Arbitrary } from 'fast-check';
import { computeCoverage, type Contribution, type Snapshot } from '../../../src/coverage/rules/index.js';
import { type Day } from '../../../src/kernel/day.js';
import { aRunningService, joined } from '../../builders/country.js';
import { aProvider } from '../../builders/facts.js';

/** The same country with some places more or less in one allocation that counts on the day. */
export function withPlacesIn(snapshot: Snapshot, day: Day, pick: number, more: number): Snapshot {
  const { rows, notOnMap } = computeCoverage(snapshot, day);
  const isLawful = (line: Contribution) =>
    line.outcome === 'COUNTED' || line.reasons.every(({ code }) => code === 'NOT_ON_MAP');
  const lines = [...rows.flatMap(({ ledger }) => ledger), ...notOnMap].filter(isLawful);
  const line = lines[pick % Math.max(1, lines.length)];
  const allocations = snapshot.allocations.map((one) => {
    const isIt = one.service === line?.serviceKey && one.kind === line.kind && one.from === line.from;
    return isIt ? { ...one, places: Math.max(0, (one.places ?? 0) + more) } : one;
  });
  return { ...snapshot, allocations };
}

/** The same country with one more service that counts, in a row of the Map or beside it. */
export function withServiceIn(snapshot: Snapshot, pick: number, places: number): Snapshot {
  const cells = [...snapshot.entries, ...snapshot.agreements56.map((one) => ({ ...one, level: 'MUNICIPAL' as const }))];
  const cell = cells[pick % Math.max(1, cells.length)];
  if (cell === undefined) return snapshot;
  const { level, host, kind } = cell;
  const provider = aProvider({ key: 'municipality', kind: 'MUNICIPALITY' });
  const service = aRunningService({ key: 'one more', level, municipality: host, kind, places });
  return joined(snapshot, { providers: [provider] }, service);
}

export function needsLicence(snapshot: Snapshot, service: string, day: Day): boolean {
  const kinds = new Map(snapshot.providers.map(({ key, kind }) => [key, kind]));
  return snapshot.provisions.some(
    (one) =>
      one.service === service &&
      kinds.get(one.provider) !== 'MUNICIPALITY' &&
      one.from <= day &&
      (one.until === null || day < one.until),
  );
}

/** The same country with every licence of the service that is valid on the day revoked from that day. */
export function withValidLicencesRevoked(snapshot: Snapshot, service: string, day: Day): Snapshot {
  const isStill = (end: Day | null) => end === null || day < end;
  const licences = snapshot.licences.map((licence) => {
    const isValid =
      licence.validFrom <= day && [licence.validUntil, licence.terminatedOn, licence.revokedOn].every(isStill);
    return licence.service === service && isValid ? { ...licence, revokedOn: day } : licence;
  });
  return { ...snapshot, licences };
}

export function inAnyOrder(snapshot: Snapshot): Arbitrary<Snapshot> {
  const shuffled = <Fact>(facts: readonly Fact[]) =>
    fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length });
  return fc.record({
    municipalities: shuffled(snapshot.municipalities),
    providers: shuffled(snapshot.providers),
    editions: shuffled(snapshot.editions),
    entries: shuffled(snapshot.entries),
    services: shuffled(snapshot.services),
    provisions: shuffled(snapshot.provisions),
    fundings: shuffled(snapshot.fundings),
    suspensions: shuffled(snapshot.suspensions),
    allocations: shuffled(snapshot.allocations),
    legacyCapacities: shuffled(snapshot.legacyCapacities),
    legacyMappings: shuffled(snapshot.legacyMappings),
    licences: shuffled(snapshot.licences),
    agreements56: shuffled(snapshot.agreements56),
    agreements55: shuffled(snapshot.agreements55),
    exemptions: shuffled(snapshot.exemptions),
  });
}

/** Other identifiers in place of all of them, so that whatever was first by identifier is now last. */
export function renumbered<Facts>(facts: Facts): Facts {
  const other = (written: string) =>
    written.replace(
      /#([\d.]+)#/g,
      (_, digits: string) => `#${digits.replace(/\d/g, (digit) => String(9 - Number(digit)))}#`,
    );
  // The same type again: only the text inside identifiers differs.
  return JSON.parse(other(JSON.stringify(facts))) as Facts;
}
