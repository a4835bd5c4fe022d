import { addYears, type Day } from './days.js';
import { type ProviderDraft, type ServiceDraft } from './drafts.js';
import { type KindCode, type Level } from './kinds.js';

export type Places = Partial<Readonly<Record<KindCode, number | null>>>;
type Place = { readonly key: string; readonly municipality: string; readonly level: Level };
type Differences = Partial<Omit<ServiceDraft, keyof Place>>;

/** A lawful service that the municipality runs itself on state money, but for what `differences` says. */
export function ownService(place: Place, from: Day, places: Places, differences: Differences = {}): ServiceDraft {
  const municipality: ProviderDraft = { kind: 'MUNICIPALITY', municipality: place.municipality, number: 0 };
  return {
    ...place,
    startsOn: from,
    // Object.entries forgets that the keys of Places are kinds.
    allocations: (Object.entries(places) as [KindCode, number | null][]).map(([kind, number]) => ({
      kind,
      places: number,
      from,
    })),
    provisions: [{ provider: municipality, way: 'OWN', from }],
    licences: [],
    funding: [{ source: 'STATE', from }],
    suspensions: [],
    legacy: [],
    locations: 1,
    ...differences,
  };
}

/** The same, run by a licensed provider from the day its licence begins. */
export function entrustedService(
  place: Place,
  provider: ProviderDraft,
  from: Day,
  places: Places,
  differences: Differences = {},
): ServiceDraft {
  const way = provider.kind === 'MUNICIPAL_ENTITY' ? 'MUNICIPAL_ENTITY' : 'ASSIGNED';
  return ownService(place, from, places, {
    provisions: [{ provider, way, from }],
    licences: [licence(provider, from)],
    ...differences,
  });
}

/** A licence is given for five years (ЗСУ чл. 146-158). */
export function licence(holder: ProviderDraft, from: Day): ServiceDraft['licences'][number] {
  return { holder, from, until: addYears(from, 5) };
}
