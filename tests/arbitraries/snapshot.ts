import fc, { type Arbitrary } from 'fast-check';
import { type Snapshot } from '../../src/coverage/rules/index.js';
import { type Day } from '../../src/kernel/day.js';
import { joined } from '../builders/country.js';
import { aDay } from './days.js';
import { agreementsAndExemptions, editionsWithEntries } from './map.js';
import { aServiceWithFacts } from './service.js';
import { aWorld } from './world.js';

/** A small lawful country: whatever the database would accept, with the rare cases made frequent. */
export const aSnapshot: Arbitrary<Snapshot> = aWorld.chain((world) => {
  const { municipalities, providers, legacyMappings } = world;
  const services = [0, 1, 2, 3, 4].map((index) => aServiceWithFacts(world, index));
  return fc
    .tuple(
      editionsWithEntries(world),
      agreementsAndExemptions(world),
      fc.tuple(...services),
      fc.constantFrom(1, 2, 3, 4, 5, 5),
    )
    .map(([map, agreements, drawn, count]) =>
      joined({ municipalities, providers, legacyMappings }, map, agreements, ...drawn.slice(0, count)),
    );
});

export const aSnapshotAndDay: Arbitrary<readonly [Snapshot, Day]> = fc.tuple(aSnapshot, aDay);
