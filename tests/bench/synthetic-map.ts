import { type EditionFact, type EntryFact, type MunicipalityFact, type RowIdentity } from '../../src/coverage/rules/index.js';
import { day } from '../../src/kernel/day.js';
import { type Random } from '../../seeds/demo/random.js';
import { type Identities } from './identities.js';
import { DISTRICTS } from './synthetic-territory.js';

const ROWS_OF_MUNICIPALITY = { from: 8, to: 14 };
const ROWS_OF_DISTRICT = 25;
const NATIONAL_ROWS = 5;

/** The Map of today, and the one after it. */
export function syntheticEditions(ids: Identities): readonly [EditionFact, EditionFact] {
  return [
    { id: ids.next(), actNumber: 'РМС 1/2024', effectiveFrom: day('2024-08-13') },
    { id: ids.next(), actNumber: 'РМС 2/2026', effectiveFrom: day('2027-01-01') },
  ];
}

/** About 3 600 rows for each size of the country: most at municipal level, 25 in a district, 5 national. */
export function syntheticRows(
  municipalities: readonly MunicipalityFact[],
  kinds: readonly string[],
  random: Random,
): readonly RowIdentity[] {
  const municipal = municipalities.flatMap(({ code: host }): RowIdentity[] =>
    some(kinds, random.integer(ROWS_OF_MUNICIPALITY.from, ROWS_OF_MUNICIPALITY.to), random).map((kind) => ({
      ...{ level: 'MUNICIPAL', host, kind },
    })),
  );
  const districts = Map.groupBy(municipalities, ({ district }) => district);
  const ofDistricts = [...districts.values()].flatMap((members): RowIdentity[] => {
    const [seat, ...others] = members;
    if (seat === undefined) return [];
    return some(kinds, ROWS_OF_DISTRICT, random).map((kind) => {
      const host = others.length === 0 || random.chance(0.6) ? seat : random.pick(others);
      return { level: 'DISTRICT', host: host.code, kind };
    });
  });
  const hosts = some(municipalities, (NATIONAL_ROWS * districts.size) / DISTRICTS, random);
  const national = hosts.map(({ code: host }): RowIdentity => ({ level: 'NATIONAL', host, kind: random.pick(kinds) }));
  return [...municipal, ...ofDistricts, ...national];
}

/** What both editions ask of a row: one in twelve nothing; the later edition asks another number of one in seven. */
export function syntheticEntries(
  row: RowIdentity,
  editions: readonly [EditionFact, EditionFact],
  ids: Identities,
  random: Random,
): readonly [EntryFact, EntryFact] {
  const now = random.chance(0.08) ? 0 : 5 * Math.ceil(20 * random.next() ** 2 + 0.5);
  const later = random.chance(0.14) ? Math.max(0, now + random.integer(-6, 6)) : now;
  const entry = (edition: EditionFact, maximumUsers: number | null): EntryFact => ({
    ...{ id: ids.next(), edition: edition.actNumber, ...row, maximumUsers },
    ...{ stateFunding: 'FULL', provenance: 'SYNTHETIC' },
  });
  const isStated = !random.chance(0.003);
  return [entry(editions[0], isStated ? now : null), entry(editions[1], isStated ? later : null)];
}

function some<Item>(items: readonly Item[], count: number, random: Random): readonly Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, (_, taken) => {
    const index = random.integer(taken, left.length - 1);
    const [first, chosen] = [left[taken], left[index]];
    // Both positions are within the list.
    [left[taken], left[index]] = [chosen as Item, first as Item];
    return chosen as Item;
  });
}
