import {
  type AllocationFact,
  type FundingFact,
  type LegacyMappingFact,
  type LicenceFact,
  type ProviderFact,
  type RowIdentity,
  type Snapshot,
} from '../../src/coverage/rules/index.js';
import { addDays, type Day, day } from '../../src/kernel/day.js';
import { type Random } from '../../seeds/demo/random.js';
import { type Identities } from './identities.js';

/** The day on which the country is looked at. */
export const TODAY = day('2026-11-25');

export type ServiceParts = Pick<
  Snapshot,
  'services' | 'provisions' | 'fundings' | 'suspensions' | 'allocations' | 'legacyCapacities' | 'licences'
>;

export type ServiceNeeds = {
  /** The row that asks for each allocation, and how many places it asks for. */
  readonly rows: readonly (RowIdentity & { readonly places: number })[];
  readonly provider: ProviderFact;
  /** Whether it is of a municipality in which things go wrong. */
  readonly struggles: boolean;
};

type Sources = {
  readonly ids: Identities;
  readonly random: Random;
  readonly mappings: readonly LegacyMappingFact[];
};

/** One service with all that decides whether its places count. */
export function syntheticService({ rows, provider, struggles }: ServiceNeeds, sources: Sources): ServiceParts {
  const { ids, random } = sources;
  const [first] = rows;
  if (first === undefined) throw new RangeError('A service serves some row');
  const key = ids.key('S');
  const since = addDays(day('2012-01-01'), random.integer(0, 4_500));
  const service = { service: key, from: since, until: null };
  const wrong = (share: number) => struggles && random.chance(share);
  const closedOn = random.chance(0.01) ? addDays(TODAY, random.integer(30, 1_500)) : null;
  const startsOn = wrong(0.02) ? addDays(TODAY, random.integer(1, 400)) : since;
  return {
    services: [
      { id: ids.next(), key, municipality: first.host, level: first.level, startsOn, closedOn, provenance: 'SYNTHETIC' },
    ],
    provisions: [{ id: ids.next(), key: ids.key('PR'), provider: provider.key, ...service }],
    fundings: fundingsOf(key, since, wrong(0.04), sources),
    suspensions: wrong(0.02)
      ? [{ ...{ id: ids.next(), ...service, ground: 'QUALITY' }, from: addDays(TODAY, -random.integer(1, 90)) }]
      : random.chance(0.03)
        ? [pastSuspension(key, sources)]
        : [],
    allocations: rows.map(({ kind, places }): AllocationFact => {
      const given = wrong(0.08) ? Math.floor(places / 2) : places + random.integer(0, 3);
      return { ...{ id: ids.next(), kind }, ...service, places: wrong(0.005) ? null : given };
    }),
    legacyCapacities: legacyOf(rows, service, sources),
    licences: provider.kind === 'MUNICIPALITY' ? [] : licencesOf(key, provider, wrong(0.04), sources),
  };
}

/** Money of the state; of a project that ends, with or without the state after it; or of others. */
function fundingsOf(service: string, from: Day, isOfOthers: boolean, { ids, random }: Sources): readonly FundingFact[] {
  const funding = (source: FundingFact['source'], since: Day, until: Day | null): FundingFact => ({
    ...{ id: ids.next(), service, source, from: since, until },
  });
  if (isOfOthers) {
    const ends = addDays(TODAY, random.integer(-200, 900));
    const source = random.pick(['MUNICIPAL', 'PRIVATE', 'DONOR', 'EU_FUND'] as const);
    if (source !== 'EU_FUND') return [funding(source, from, null)];
    return [funding(source, from, ends), ...(random.chance(0.5) ? [funding('STATE', ends, null)] : [])];
  }
  const source = random.chance(0.12) ? 'STATE_AND_MUNICIPAL' : 'STATE';
  if (random.chance(0.02)) return [funding(source, from, addDays(TODAY, random.integer(60, 1_200)))];
  if (random.chance(0.015)) return [funding(source, from, null), funding('EU_FUND', from, addDays(TODAY, 300))];
  return [funding(source, from, null)];
}

function pastSuspension(service: string, { ids, random }: Sources): ServiceParts['suspensions'][number] {
  const until = addDays(TODAY, -random.integer(100, 900));
  return { id: ids.next(), service, ground: 'OTHER', from: addDays(until, -60), until };
}

/** A term of five years that ends some day of the next five, and often the one before it; or one that has ended. */
function licencesOf(service: string, holder: ProviderFact, hasEnded: boolean, { ids, random }: Sources): LicenceFact[] {
  const licence = (validUntil: Day): LicenceFact => ({
    ...{ id: ids.next(), number: ids.key('L'), service, holder: holder.key, validUntil },
    ...{ validFrom: addDays(validUntil, -1_826), terminatedOn: null, revokedOn: null },
  });
  if (hasEnded) return [licence(addDays(TODAY, -random.integer(1, 400)))];
  const present = licence(addDays(TODAY, random.integer(1, 1_826)));
  return random.chance(0.5) ? [licence(present.validFrom), present] : [present];
}

/** One service in fourteen still has places of an old type, more of them than are allocated to kinds. */
function legacyOf(
  rows: ServiceNeeds['rows'],
  service: { readonly service: string; readonly from: Day; readonly until: null },
  { ids, random, mappings }: Sources,
): ServiceParts['legacyCapacities'] {
  if (!random.chance(0.07)) return [];
  const types = mappings.filter(({ kind }) => rows.some((row) => row.kind === kind));
  if (types.length === 0) return [];
  const places = rows.reduce((sum, row) => sum + row.places, 0);
  const totalPlaces = random.chance(0.05) ? null : places + random.integer(0, 30);
  return [{ id: ids.next(), ...service, legacyType: random.pick(types).legacyType, totalPlaces }];
}
