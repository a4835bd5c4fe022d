import fc, { type Arbitrary } from 'fast-check';
import { type Snapshot } from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';
import { aSnapshotAndDay } from '../../../arbitraries/snapshot.js';
import { aLegacyCapacity, aSuspension } from '../../../builders/facts.js';

/** Any country, of which the Map asks more in some rows, where services are suspended or still have places of an old type. */
export const aNeedyCountry: Arbitrary<readonly [Snapshot, Day]> = fc
  .record({
    drawn: aSnapshotAndDay,
    more: fc.constantFrom(0, 5, 40),
    suspended: fc.array(fc.nat(), { maxLength: 2 }),
    old: fc.array(fc.nat(), { maxLength: 2 }),
  })
  .map(({ drawn: [snapshot, day], more, ...picks }) => {
    const picked = (numbers: readonly number[], keys: readonly string[]) =>
      new Set(numbers.flatMap((number) => keys[number % keys.length] ?? []));
    const keys = snapshot.services.map(({ key }) => key);
    // At most one old capacity on any day.
    const without = keys.filter((key) => snapshot.legacyCapacities.every(({ service }) => service !== key));
    const suspensions = [...picked(picks.suspended, keys)].map((service) =>
      aSuspension({ service, id: `suspension of ${service}` }),
    );
    const legacyCapacities = [...picked(picks.old, without)].map((service) =>
      aLegacyCapacity({ service, id: `old places of ${service}`, totalPlaces: 25 }),
    );
    const entries = snapshot.entries.map((entry, index) => ({
      ...entry,
      // The others keep what they have above their number, to pledge it.
      maximumUsers: entry.maximumUsers === null || index % 2 === 1 ? entry.maximumUsers : entry.maximumUsers + more,
    }));
    return [
      {
        ...snapshot,
        entries,
        suspensions: [...snapshot.suspensions, ...suspensions],
        legacyCapacities: [...snapshot.legacyCapacities, ...legacyCapacities],
      },
      day,
    ];
  });
