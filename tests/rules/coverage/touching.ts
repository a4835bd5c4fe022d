import { type RowIdentity, type Snapshot } from '../../../src/coverage/rules/index.js';
import { type Day } from '../../../src/kernel/day.js';

/** What must appear somewhere: every allocation, legacy part and agreement of the day, named as in a ledger. */
export function touching(snapshot: Snapshot, day: Day) {
  const isActive = ({ from, until }: { from: Day; until: Day | null }) =>
    from <= day && (until === null || day < until);
  const active = snapshot.allocations.filter(isActive);
  const agreements = snapshot.agreements56.filter(isActive);
  const lines = snapshot.services.flatMap(({ key, level, municipality }) => {
    const allocations = active.filter(({ service }) => service === key);
    const allocated = allocations.reduce((sum, { places }) => sum + (places ?? 0), 0);
    const parts = snapshot.legacyCapacities
      .filter((legacy) => legacy.service === key && isActive(legacy))
      .filter(({ totalPlaces }) => totalPlaces === null || totalPlaces > allocated);
    return [
      ...allocations.map(({ kind, from }) => [level, municipality, kind, 'ALLOCATION', key, from].join(' ')),
      ...parts.flatMap(({ legacyType, from }) =>
        snapshot.legacyMappings
          .filter((mapping) => mapping.legacyType === legacyType)
          .map(({ kind }) => [level, municipality, kind, 'LEGACY', key, from].join(' ')),
      ),
    ];
  });
  return {
    lines: lines.sort(),
    agreements: agreements.map(({ key }) => key).sort(),
    linesOf: ({ level, host, kind }: RowIdentity) =>
      lines.filter((name) => name.startsWith(`${level} ${host} ${kind} `)),
    agreementsOf: ({ level, host, kind }: RowIdentity) =>
      agreements
        .filter((one) => level === 'MUNICIPAL' && one.kind === kind && [one.host, one.beneficiary].includes(host))
        .map(({ key }) => key)
        .sort(),
  };
}
