import { addDays, type Day } from '../days.js';
import { type ProviderDraft, type ServiceDraft } from '../drafts.js';
import { type Random } from '../random.js';
import { entrustedService, licence, ownService, type Places } from '../service-drafts.js';
import { type ServicePlace } from '../situations/situation.js';
import { oldTypeOf, type Fate } from './plan-places.js';
import { endingLicence } from './running-service.js';

type Draft = {
  readonly place: ServicePlace;
  readonly places: Places;
  readonly provider: ProviderDraft;
  readonly random: Random;
};

/** A service whose places do not count, are not known, or will soon be gone; each fate for its own reason alone. */
export function fatedService(fate: Exclude<Fate, 'RUNNING'>, draft: Draft): ServiceDraft {
  const { place, places, provider, random } = draft;
  const since = random.dayBetween('2015-01-01', '2023-12-31');
  const own = (differences: Partial<ServiceDraft>): ServiceDraft => ownService(place, since, places, differences);
  switch (fate) {
    case 'ENDS_SOON':
      return endingSoon(draft);
    case 'NOT_STARTED':
      return ownService(place, '2026-06-01', places, { startsOn: random.dayBetween('2027-01-01', '2028-03-31') });
    case 'START_NOT_FIXED':
      return own({ startsOn: null });
    case 'CLOSED':
      return own({ closedOn: random.dayBetween('2025-01-01', '2026-10-31') });
    case 'SUSPENDED':
      return own({ suspensions: [standstill(random)] });
    case 'MUNICIPAL_MONEY':
      return own({ funding: [{ source: 'MUNICIPAL', from: since }] });
    case 'EU_PROJECT':
      return project(draft);
    case 'NO_PROVIDER':
      return unprovided(draft, since);
    case 'LICENCE_MISSING':
      return entrustedService(place, provider, random.dayBetween('2023-01-01', '2025-12-31'), places, { licences: [] });
    case 'LICENCE_NOT_YET_VALID':
      return licensedLater(draft);
    case 'LICENCE_REVOKED':
      return cutShort(draft, { revokedOn: random.dayBetween('2026-01-15', '2026-11-15') });
    case 'LICENCE_TERMINATED':
      return cutShort(draft, { terminatedOn: random.dayBetween('2026-01-15', '2026-11-15') });
    case 'LICENCE_EXPIRED':
      return entrustedService(place, provider, random.dayBetween('2020-10-01', '2021-11-20'), places);
    case 'CAPACITY_UNKNOWN':
      return own({ allocations: own({}).allocations.map((each) => ({ ...each, places: null })) });
    case 'UNSPLIT':
      return unsplit(draft, since);
  }
}

function endingSoon({ place, places, provider, random }: Draft): ServiceDraft {
  const day = random.dayBetween('2026-12-15', '2027-05-15');
  const since = random.dayBetween('2015-01-01', '2022-12-31');
  const draw = random.next();
  if (draw < 0.6) {
    const ending = endingLicence(provider, random);
    return entrustedService(place, provider, ending.from, places, { licences: [ending] });
  }
  if (draw < 0.85) return ownService(place, since, places, { funding: [{ source: 'STATE', from: since, until: day }] });
  return ownService(place, since, places, { closedOn: day });
}

function standstill(random: Random): ServiceDraft['suspensions'][number] {
  const from = random.dayBetween('2026-03-01', '2026-11-10');
  const ground = random.chance(0.6) ? 'QUALITY' : 'OTHER';
  return random.chance(0.5) ? { ground, from } : { ground, from, until: random.dayBetween('2027-01-10', '2027-04-30') };
}

function project({ place, places, random }: Draft): ServiceDraft {
  const from = random.dayBetween('2023-06-01', '2025-06-30');
  const until = random.dayBetween('2027-01-01', '2028-06-30');
  const after = random.chance(0.5) ? [{ source: 'STATE' as const, from: until }] : [];
  return ownService(place, from, places, { funding: [{ source: 'EU_FUND', from, until }, ...after] });
}

function unprovided({ place, places, random }: Draft, since: Day): ServiceDraft {
  const service = ownService(place, since, places);
  const until = random.dayBetween('2026-05-01', '2026-10-31');
  return { ...service, provisions: service.provisions.map((each) => ({ ...each, until })) };
}

function licensedLater({ place, places, provider, random }: Draft): ServiceDraft {
  const from = random.dayBetween('2026-08-01', '2026-11-15');
  const valid = random.dayBetween('2026-12-01', '2026-12-20');
  return entrustedService(place, provider, from, places, { licences: [licence(provider, valid)] });
}

function cutShort(
  { place, places, provider, random }: Draft,
  end: { revokedOn?: Day; terminatedOn?: Day },
): ServiceDraft {
  const from = random.dayBetween('2022-12-01', '2025-06-30');
  return entrustedService(place, provider, from, places, {
    licences: [{ ...licence(provider, addDays(from, -20)), ...end }],
  });
}

/** The whole capacity is still of an old type; for one in five nobody has stated it. */
function unsplit({ place, places, random }: Draft, since: Day): ServiceDraft {
  const [kind] = ownService(place, since, places).allocations;
  const type = kind === undefined ? undefined : oldTypeOf[kind.kind];
  if (kind === undefined || type === undefined) throw new Error(`No old type for ${place.key}`);
  const total = random.chance(0.2) ? null : kind.places;
  return ownService(place, since, {}, { legacy: [{ type, total, from: since }] });
}
