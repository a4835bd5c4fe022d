import { type Snapshot } from '../../src/coverage/rules/index.js';
import { addDays, type Day, day } from '../../src/kernel/day.js';

const TODAY = day('2026-11-25');
const LONG_AGO = day('2020-01-01');
const KINDS = Array.from({ length: 28 }, (_, index) => `KIND_${String(index).padStart(2, '0')}`);
const ROWS_OF_MUNICIPALITY = 13.65;
const SERVICES_OF_MUNICIPALITY = 2_500 / 265;

/** Numbers that look random and are the same each time: a linear congruential generator. */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, and without, the bound. */
  below(bound: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((this.#state / 4_294_967_296) * bound);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** An identifier as the database has them. */
  id(): string {
    const hex = Array.from({ length: 4 }, () => this.below(0x1_0000_0000).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

type Draft = { -readonly [Kind in keyof Snapshot]: Snapshot[Kind][number][] };

/** An invented country `times` as large as Bulgaria, of the shape of the demonstration. */
export function syntheticCountry(times: number): Snapshot {
  const draw = new Draw(20_261_125);
  const facts = emptyDraft();
  const editions = [
    { id: draw.id(), actNumber: 'first', effectiveFrom: day('2024-08-13') },
    { id: draw.id(), actNumber: 'second', effectiveFrom: day('2027-01-01') },
  ];
  facts.editions.push(...editions);
  facts.legacyMappings.push(
    ...['OLD_A', 'OLD_B'].flatMap((legacyType, index) =>
      [0, 1].map((next) => ({ legacyType, kind: KINDS[index * 2 + next] ?? '' })),
    ),
  );
  const count = Math.round(265 * times);
  for (let index = 0; index < count; index += 1) addMunicipality(facts, draw, index);
  addAgreements(facts, draw);
  return facts;
}

function emptyDraft(): Draft {
  return {
    ...{ municipalities: [], providers: [], editions: [], entries: [], services: [], provisions: [], fundings: [] },
    ...{ suspensions: [], allocations: [], legacyCapacities: [], legacyMappings: [], licences: [], agreements56: [] },
    ...{ agreements55: [], exemptions: [] },
  };
}

function lettersOf(number: number): string {
  return [676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(number / place) % 26))).join('');
}

function addMunicipality(facts: Draft, draw: Draw, index: number): void {
  const districtIndex = Math.floor(index / 9.5);
  const district = lettersOf(districtIndex);
  const code = `${district}${String(index % 100).padStart(2, '0')}`;
  facts.municipalities.push({ code, district, planningRegion: `R${String(Math.floor(districtIndex / 5))}` });
  facts.providers.push({ id: draw.id(), key: `m/${code}`, kind: 'MUNICIPALITY' });
  facts.providers.push({ id: draw.id(), key: `p/${code}`, kind: draw.chance(70) ? 'PRIVATE_BG' : 'MUNICIPAL_ENTITY' });
  const rows = Math.floor(ROWS_OF_MUNICIPALITY) + (draw.chance(65) ? 1 : 0);
  const planned = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) {
    const kind = KINDS[(row * 2 + index) % KINDS.length] ?? '';
    const level = row < 10 ? 'MUNICIPAL' : 'DISTRICT';
    const maximumUsers = draw.chance(2) ? null : 10 + draw.below(50);
    planned.set(`${level} ${kind}`, maximumUsers ?? 20);
    const entry = { level, host: code, kind, stateFunding: 'FULL', provenance: 'OFFICIAL' } as const;
    facts.entries.push({ ...entry, id: draw.id(), edition: 'first', maximumUsers });
    const later = maximumUsers === null || !draw.chance(20) ? maximumUsers : maximumUsers + draw.below(8);
    facts.entries.push({ ...entry, id: draw.id(), edition: 'second', maximumUsers: later });
    if (draw.chance(1)) {
      facts.exemptions.push({
        id: draw.id(),
        key: `x/${code}/${String(row)}`,
        level,
        host: code,
        kind,
        from: LONG_AGO,
        until: null,
      });
    }
  }
  addServices(facts, draw, code, planned);
}

/** Services of both levels that together give about as many places as are planned, each for one row or two. */
function addServices(facts: Draft, draw: Draw, code: string, planned: ReadonlyMap<string, number>): void {
  const count = Math.floor(SERVICES_OF_MUNICIPALITY) + (draw.chance(43) ? 1 : 0);
  const ofLevel = (level: string) => [...planned].filter(([row]) => row.startsWith(level));
  const ofDistrict = ofLevel('DISTRICT');
  const ofMunicipality = ofLevel('MUNICIPAL');
  const municipal = count - ofDistrict.length;
  for (let index = 0; index < count; index += 1) {
    const rows =
      index < municipal
        ? ofMunicipality.filter((_, row) => row % municipal === index)
        : ofDistrict.slice(index - municipal, index - municipal + 1);
    addService(facts, draw, {
      code,
      key: `s/${code}/${String(index)}`,
      level: index < municipal ? 'MUNICIPAL' : 'DISTRICT',
      rows,
    });
  }
}

type Planned = {
  readonly code: string;
  readonly key: string;
  readonly level: 'MUNICIPAL' | 'DISTRICT';
  readonly rows: readonly (readonly [string, number])[];
};

function addService(facts: Draft, draw: Draw, { code, key, level, rows }: Planned): void {
  const always = { service: key, from: LONG_AGO, until: null };
  facts.services.push({
    ...{ id: draw.id(), key, municipality: code, level, startsOn: LONG_AGO },
    ...{ closedOn: draw.chance(2) ? ahead(draw) : null, provenance: 'SYNTHETIC' },
  });
  for (const [row, places] of rows) {
    const kind = row.split(' ')[1] ?? '';
    const given = draw.chance(95) ? places + draw.below(4) : Math.ceil(places / 2);
    facts.allocations.push({ id: draw.id(), kind, places: draw.chance(1) ? null : given, ...always });
  }
  facts.fundings.push({ id: draw.id(), source: 'STATE', ...always, until: draw.chance(4) ? ahead(draw) : null });
  if (draw.chance(1)) {
    facts.suspensions.push({
      id: draw.id(),
      ground: 'OTHER',
      service: key,
      from: day('2026-10-01'),
      until: ahead(draw),
    });
  }
  if (draw.chance(4)) {
    const legacyType = draw.chance(50) ? 'OLD_A' : 'OLD_B';
    facts.legacyCapacities.push({ id: draw.id(), legacyType, totalPlaces: 100, ...always });
  }
  const isPrivate = draw.chance(40);
  const provider = `${isPrivate ? 'p' : 'm'}/${code}`;
  facts.provisions.push({ id: draw.id(), key: `${key}/p`, provider, ...always });
  if (!isPrivate) return;
  const validUntil = addDays(TODAY, draw.below(5 * 365) - 10);
  facts.licences.push({
    ...{ id: draw.id(), number: `Л-${key}`, service: key, holder: provider, terminatedOn: null, revokedOn: null },
    ...{ validFrom: addDays(validUntil, -1826), validUntil },
  });
}

/** Within a district, from a municipality to the next; of district services with all others. */
function addAgreements(facts: Draft, draw: Draw): void {
  for (const [index, { code, district }] of facts.municipalities.entries()) {
    const next = facts.municipalities[index + 1];
    if (next?.district !== district || !draw.chance(50)) continue;
    const kind = KINDS[(index * 3) % KINDS.length] ?? '';
    const span = { from: LONG_AGO, until: draw.chance(20) ? ahead(draw) : null };
    facts.agreements56.push({
      id: draw.id(),
      key: `a/${code}`,
      host: code,
      beneficiary: next.code,
      kind,
      places: 1 + draw.below(5),
      ...span,
    });
    facts.agreements55.push({ id: draw.id(), key: `b/${code}`, host: code, kind, participants: [next.code], ...span });
  }
}

function ahead(draw: Draw): Day {
  return addDays(TODAY, 1 + draw.below(700));
}
