import fc, { type Arbitrary } from 'fast-check';
import { type LicenceFact } from '../../src/coverage/rules/index.js';
import { day } from '../../src/kernel/day.js';
import { type Interval } from '../../src/kernel/interval.js';
import { type Part } from '../builders/country.js';
import { aBoundary, aLastingSpell, always, aSpell, EARLIEST, LONG_AGO, successiveSpells } from './days.js';
import { aCell, aPrefix, aProvenance, idOf, oftenFirst, type World } from './world.js';

const aCapacity = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 7 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const anOldTotal = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 30 }), weight: 7 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const rarely = fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: aBoundary, weight: 1 });
const oftener = fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: aBoundary, weight: 1 });
const aStart = fc.oneof(
  { arbitrary: fc.constant(LONG_AGO), weight: 5 },
  { arbitrary: aBoundary, weight: 1 },
  fc.constant(null),
);
const aGround = fc.constantFrom('QUALITY', 'OTHER');
const aSource = fc.constantFrom(
  ...(['STATE', 'STATE', 'STATE', 'STATE_AND_MUNICIPAL', 'STATE_AND_MUNICIPAL'] as const),
  ...(['MUNICIPAL', 'PRIVATE', 'EU_FUND', 'INTERNATIONAL', 'DONOR'] as const),
);

type Drawn = { readonly holderOf: number; readonly holder: string } & Omit<LicenceFact, 'id' | 'number' | 'service'>;

/** Held by a provider of the service, or by somebody else; ended in every way that a licence can end. */
function aDrawnLicence({ providers }: World): Arbitrary<Drawn> {
  const span = fc
    .tuple(fc.oneof({ arbitrary: fc.constant(LONG_AGO), weight: 1 }, { arbitrary: aBoundary, weight: 2 }), aBoundary)
    .filter(([validFrom, validUntil]) => validFrom < validUntil);
  return fc
    .record({
      holderOf: fc.constantFrom(0, 0, 0, 1, 1, -1),
      holder: fc.constantFrom(...providers.map(({ key }) => key)),
      span,
      terminatedOn: oftener,
      revokedOn: oftener,
    })
    .map(({ span: [validFrom, validUntil], ...licence }) => ({ ...licence, validFrom, validUntil }));
}

const conditions = ['start', 'closing', 'suspension', 'funding', 'provider', 'licence'] as const;
type Condition = (typeof conditions)[number];

/** Which conditions are left to chance; the others hold. Mostly none or one, so that places count, or fail for one reason. */
const leftToChance: Arbitrary<ReadonlySet<Condition>> = fc
  .oneof(
    { arbitrary: fc.constant<Condition[]>([]), weight: 5 },
    { arbitrary: fc.constantFrom(...conditions, 'licence' as const).map((one) => [one]), weight: 6 },
    { arbitrary: fc.subarray([...conditions]), weight: 3 },
  )
  .map((some) => new Set(some));

type LegacySpell = Interval & { readonly value: readonly [legacyType: string, totalPlaces: number | null] };

function legacySpells({ legacyTypes }: World): Arbitrary<readonly LegacySpell[]> {
  return successiveSpells(fc.tuple(fc.constantFrom(...legacyTypes), anOldTotal));
}

function drawnFacts(world: World) {
  const providers = world.providers.map(({ key }) => key);
  const provision = fc.record({ provider: fc.constantFrom(...providers), spell: aLastingSpell });
  // Facts of these two have no natural key of their own: no two are alike.
  const funding = fc.tuple(aLastingSpell, aSource).map(([spell, source]) => ({ ...spell, source }));
  const suspension = fc.tuple(aSpell, aGround).map(([spell, ground]) => ({ ...spell, ground }));
  return fc.record({
    prefix: aPrefix,
    cell: aCell(world),
    chance: leftToChance,
    startsOn: aStart,
    closedOn: rarely,
    provenance: aProvenance,
    lastingProvider: oftenFirst(providers),
    provisions: fc.array(provision, { maxLength: 2, size: 'max' }),
    fundings: fc.uniqueArray(funding, { maxLength: 3, size: 'max', selector: (fact) => JSON.stringify(fact) }),
    suspensions: fc.uniqueArray(suspension, { maxLength: 2, selector: (fact) => JSON.stringify(fact) }),
    otherKind: fc.constantFrom(null, null, ...world.kinds),
    allocations: fc.tuple(successiveSpells(aCapacity), successiveSpells(aCapacity)),
    legacies: fc.oneof(
      { arbitrary: fc.constant<readonly LegacySpell[]>([]), weight: 2 },
      { arbitrary: legacySpells(world), weight: 1 },
    ),
    licences: fc.array(aDrawnLicence(world), { maxLength: 4, size: 'max' }),
    numbers: fc.tuple(aPrefix, aPrefix, aPrefix, aPrefix),
  });
}

/** A service with everything that decides whether its places count. `index` keeps its keys unique. */
export function aServiceWithFacts(world: World, index: number): Arbitrary<Part> {
  return drawnFacts(world).map(({ prefix, cell, chance, provenance, ...drawn }) => {
    const key = `${prefix}${index}`;
    const kinds = drawn.otherKind === null ? [cell.kind] : [...new Set([cell.kind, drawn.otherKind])];
    const mine = (what: string, each: number) => ({ id: idOf(what, index, each), service: key });
    const lasting = { provider: drawn.lastingProvider, spell: always };
    const provisions = chance.has('provider') ? drawn.provisions : [...drawn.provisions, lasting];
    const holders = chance.has('licence') ? [] : provisions.map(({ provider }) => provider);
    const licences = drawn.licences.map(({ holderOf, holder, ...licence }, each) => ({
      ...{ ...mine('licence', each), number: `${drawn.numbers[each] ?? ''}${index}/${each}` },
      ...{ ...licence, holder: provisions[holderOf]?.provider ?? holder },
    }));
    return {
      services: [
        {
          ...{ id: idOf('service', index), key, municipality: cell.host, level: cell.level, provenance },
          startsOn: chance.has('start') ? drawn.startsOn : LONG_AGO,
          closedOn: chance.has('closing') ? drawn.closedOn : null,
        },
      ],
      provisions: provisions.map(({ provider, spell }, each) => ({
        ...{ ...mine('provision', each), key: `${key}/${each}`, provider, ...spell },
      })),
      fundings: [
        ...drawn.fundings.map((funding, each) => ({ ...mine('funding', each), ...funding })),
        ...(chance.has('funding')
          ? []
          : [{ ...mine('funding', 9), ...always, source: 'STATE' as const, from: EARLIEST }]),
      ],
      suspensions: chance.has('suspension')
        ? drawn.suspensions.map((suspension, each) => ({ ...mine('suspension', each), ...suspension }))
        : [],
      allocations: kinds.flatMap((kind, at) =>
        (drawn.allocations[at] ?? []).map(({ from, until, value: places }, each) => ({
          ...{ ...mine('allocation', 10 * at + each), kind, places, from, until },
        })),
      ),
      legacyCapacities: drawn.legacies.map(({ from, until, value: [legacyType, totalPlaces] }, each) => ({
        ...{ ...mine('legacy', each), legacyType, totalPlaces, from, until },
      })),
      licences: [...licences, ...holders.map((holder, each) => lastingLicence(key, holder, index, each))],
    };
  });
}

function lastingLicence(service: string, holder: string, index: number, each: number): LicenceFact {
  return {
    ...{ id: idOf('licence', index, 10 + each), number: `Л-${index}/1${each}`, service, holder },
    ...{ validFrom: LONG_AGO, validUntil: day('2030-01-01'), terminatedOn: null, revokedOn: null },
  };
}
