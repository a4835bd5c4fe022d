import { type Provenance, weakest } from '../../kernel/provenance.js';
import { accessClasses } from '../../catalogue/rules/index.js';
import { fundingSources, serviceStates } from '../../services/rules/index.js';
import {
  type RegisteredPlaces,
  type RegisterEntry,
  type StatedPlaces,
  statedPlaces,
  unallocatedPlaces,
} from './register-entry.js';

/** How many services of a register share a code, and their places. */
export type RegisterTally = {
  /** The code; null of those for which nobody has stated it. */
  readonly code: string | null;
  readonly services: number;
  /** Places that are stated. */
  readonly places: number;
  /** Services with places that nobody has stated. */
  readonly servicesWithUnknownPlaces: number;
};

export type RegisterSummary = Omit<RegisterTally, 'code'> & {
  readonly providers: number;
  readonly byState: readonly RegisterTally[];
  readonly byFundingSource: readonly RegisterTally[];
  readonly byKind: readonly RegisterTally[];
  readonly byAccessClass: readonly RegisterTally[];
  readonly isInvented: boolean;
  readonly provenance: Provenance | null;
  readonly sourceIds: readonly string[];
};

type Part = StatedPlaces & {
  readonly service: string;
  readonly code: string | null;
  /** Where the code stands among the others; the least of its parts counts. */
  readonly rank?: number;
};

const rankIn = (list: readonly { readonly code: string }[], code: string | null): number =>
  list.findIndex((each) => each.code === code);

/** The head of a register: made of the very entries below it, so that the two always agree (ЗСУ чл. 25, т. 11 и чл. 57). */
export function registerSummary(entries: readonly RegisterEntry[]): RegisterSummary {
  const whole = entries.map((entry) => ({ entry, places: statedPlaces(entry) }));
  const [first, ...others] = entries.map(({ provenance }) => provenance);
  const byPlaces = (told: (place: RegisteredPlaces) => Pick<Part, 'code' | 'rank'>): readonly RegisterTally[] =>
    tallies(
      entries.flatMap((entry): readonly Part[] => {
        const service = entry.serviceId;
        if (entry.places.length === 0) return [{ service, code: null, ...statedPlaces(entry) }];
        return entry.places.map((each) => ({ service, ...partOf(entry, each), ...told(each) }));
      }),
    );
  return {
    ...tallyOf(whole.map(({ entry, places }) => ({ service: entry.serviceId, code: null, ...places }))),
    providers: new Set(entries.flatMap(({ providers }) => providers.map(({ pk }) => pk))).size,
    byState: tallies(
      whole.map(({ entry: { serviceId, state }, places }) => {
        return { service: serviceId, code: state, ...places, rank: rankIn(serviceStates, state) };
      }),
    ),
    byFundingSource: tallies(
      whole.flatMap(({ entry: { serviceId, fundedBy }, places }) =>
        (fundedBy.length === 0 ? [null] : fundedBy).map((code) => {
          return { service: serviceId, code, ...places, rank: rankIn(fundingSources, code) };
        }),
      ),
    ),
    byKind: byPlaces(({ code, isLegacy, position }) => (isLegacy ? { code: null } : { code, rank: position ?? 0 })),
    byAccessClass: byPlaces(({ accessClass: code }) => ({ code, rank: rankIn(accessClasses, code) })),
    isInvented: entries.some(({ provenance }) => provenance === 'SYNTHETIC'),
    provenance: first === undefined ? null : weakest(first, ...others),
    sourceIds: [...new Set(entries.flatMap(({ sourceIds }) => sourceIds))],
  };
}

/** What is stated for a kind, or for the old type beyond what of it is allocated, so that no place is counted twice. */
function partOf({ state, places }: RegisterEntry, each: RegisteredPlaces): StatedPlaces {
  if (state === 'CLOSED') return { stated: 0, isUnknown: false };
  const count = each.isLegacy ? unallocatedPlaces(places) : each.places;
  return { stated: count ?? 0, isUnknown: count === null };
}

/** By code, in the order of its list; what has none stands last. */
function tallies(parts: readonly Part[]): readonly RegisterTally[] {
  const rank = (of: readonly Part[]) =>
    of[0]?.code === null ? Infinity : Math.min(...of.map((part) => part.rank ?? 0));
  return [...Map.groupBy(parts, ({ code }) => code)]
    .toSorted(([, a], [, b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([code, of]) => ({ code, ...tallyOf(of) }));
}

function tallyOf(parts: readonly Part[]): Omit<RegisterTally, 'code'> {
  const services = (of: readonly Part[]) => new Set(of.map(({ service }) => service)).size;
  return {
    services: services(parts),
    places: parts.reduce((sum, { stated }) => sum + stated, 0),
    servicesWithUnknownPlaces: services(parts.filter(({ isUnknown }) => isUnknown)),
  };
}
