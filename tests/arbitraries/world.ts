import fc, { type Arbitrary } from 'fast-check';
import {
  type LegacyMappingFact,
  type MunicipalityFact,
  type ProviderFact,
  type RowIdentity,
} from '../../src/coverage/rules/index.js';
import { providerKinds } from '../../src/providers/rules/index.js';

/** What all facts refer to: places, kinds of service, providers, and the old types with what they may turn into. */
export type World = {
  readonly municipalities: readonly MunicipalityFact[];
  readonly kinds: readonly string[];
  readonly providers: readonly ProviderFact[];
  /** Where most happens, so that entries, services, agreements and exemptions meet. */
  readonly busyCells: readonly RowIdentity[];
  readonly legacyTypes: readonly string[];
  readonly legacyMappings: readonly LegacyMappingFact[];
};

/** Beginnings of keys whose order by code point is neither that of any language nor that of UTF-16. */
const PREFIXES = ['a', 'Z', 'Л-', '\u{FF3A}', '\u{10400}'];

export const aPrefix: Arbitrary<string> = fc.constantFrom(...PREFIXES);

/** The identifier of a stored record: unique, and in no relation to the order of keys. */
export function idOf(what: string, ...numbers: readonly number[]): string {
  return `${what}#${numbers.join('.')}#`;
}

const KINDS = ['DAY_CARE', 'ASSISTANT_SUPPORT', 'SHELTER', 'ЦОП'];
const LEGACY_TYPES = ['OLD_CENTRE', 'OLD_HOME', 'OLD_WITHOUT_SUCCESSOR'];

const aLevel: Arbitrary<RowIdentity['level']> = fc.constantFrom(
  'MUNICIPAL',
  'MUNICIPAL',
  'MUNICIPAL',
  'DISTRICT',
  'NATIONAL',
);

type Places = Pick<World, 'municipalities' | 'kinds'>;

const somePlaces: Arbitrary<Places> = fc
  .record({
    districts: fc.integer({ min: 2, max: 3 }),
    inSameRegion: fc.boolean(),
    municipalities: fc.integer({ min: 3, max: 7 }),
    kinds: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ districts, inSameRegion, municipalities, kinds }) => ({
    municipalities: Array.from({ length: municipalities }, (_, index) => {
      const district = `DI${index % districts}`;
      const planningRegion = inSameRegion && index % districts < 2 ? 'BG4' : `BG${index % districts}`;
      return { code: `${district}0${municipalities - index}`, district, planningRegion };
    }),
    kinds: KINDS.slice(0, kinds),
  }));

export const aWorld: Arbitrary<World> = somePlaces.chain((places) => {
  const successors = fc.subarray([...places.kinds], { minLength: 1 });
  return fc
    .record({
      busyCells: fc.array(anyCell(places), { minLength: 2, maxLength: 4, size: 'max' }),
      prefixes: fc.tuple(aPrefix, aPrefix, aPrefix, aPrefix, aPrefix, aPrefix),
      successors: fc.tuple(successors, successors),
    })
    .map(({ busyCells, prefixes, successors }) => ({
      ...places,
      busyCells,
      // One provider of every kind, and a second private one.
      providers: prefixes.map((prefix, index) => ({
        id: idOf('provider', index),
        key: `${prefix}${index}`,
        kind: providerKinds[index]?.code ?? 'PRIVATE_BG',
      })),
      legacyTypes: LEGACY_TYPES,
      legacyMappings: successors.flatMap((into, index) =>
        into.map((kind) => ({ legacyType: LEGACY_TYPES[index] ?? '', kind })),
      ),
    }));
});

/** One of the list; most often one of the first two, so that facts meet. */
export function oftenFirst<T>(items: readonly T[]): Arbitrary<T> {
  return fc.constantFrom(...items.slice(0, 2), ...items.slice(0, 2), ...items.slice(0, 1), ...items);
}

function anyCell({ municipalities, kinds }: Places): Arbitrary<RowIdentity> {
  return fc.record({
    level: aLevel,
    host: oftenFirst(municipalities.map(({ code }) => code)),
    kind: oftenFirst(kinds),
  });
}

export function aCell(world: World): Arbitrary<RowIdentity> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...world.busyCells), weight: 4 },
    { arbitrary: anyCell(world), weight: 1 },
  );
}

export const aProvenance = fc.constantFrom('OFFICIAL', 'OFFICIAL', 'PLACEHOLDER', 'SYNTHETIC');
