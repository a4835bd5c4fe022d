import { addDays, addYears, type Day } from '../days.js';
import { type LicenceDraft, type ProviderDraft, type ServiceDraft } from '../drafts.js';
import { type Random } from '../random.js';
import { entrustedService, licence, ownService, type Places } from '../service-drafts.js';
import { type ServicePlace } from '../situations/situation.js';

/** A lawful service as most are: run by the municipality, or by a provider whose licence lasts for years to come. */
export function runningService(
  place: ServicePlace,
  places: Places,
  provider: ProviderDraft | null,
  random: Random,
): ServiceDraft {
  const isRecent = random.chance(0.09);
  if (provider === null) {
    const from = isRecent
      ? random.dayBetween('2023-01-01', '2026-10-31')
      : random.dayBetween('2009-01-01', '2022-12-31');
    return ownService(place, from, places);
  }
  if (!isRecent) {
    return random.chance(0.6)
      ? longEntrusted(place, places, provider, random)
      : takenOver(place, places, provider, random);
  }
  const first = licence(provider, random.dayBetween('2023-06-01', '2026-06-30'));
  return entrustedService(place, provider, soonAfter(first.from, random), places, { licences: [first] });
}

/** With the same provider since before licensing began; its first licence has been renewed. */
function longEntrusted(place: ServicePlace, places: Places, provider: ProviderDraft, random: Random): ServiceDraft {
  const first = licence(provider, random.dayBetween('2020-09-01', '2021-10-31'));
  const from = random.dayBetween('2010-01-01', first.from);
  return entrustedService(place, provider, from, places, { licences: [first, licence(provider, first.until)] });
}

/** Run by the municipality first; then a provider took it over, with a licence that few times ends before 2029. */
function takenOver(place: ServicePlace, places: Places, provider: ProviderDraft, random: Random): ServiceDraft {
  const isEarly = random.chance(0.07);
  const held = licence(
    provider,
    isEarly ? random.dayBetween('2022-06-01', '2023-05-31') : random.dayBetween('2024-03-01', '2026-09-30'),
  );
  const service = ownService(place, random.dayBetween('2009-01-01', '2022-05-31'), places);
  const handover = addDays(held.from, random.integer(0, 45));
  const byItself = service.provisions.map((each) => ({ ...each, until: handover }));
  const way = provider.kind === 'MUNICIPAL_ENTITY' ? 'MUNICIPAL_ENTITY' : 'ASSIGNED';
  return { ...service, provisions: [...byItself, { provider, way, from: handover }], licences: [held] };
}

/** Activity begins within twelve months of the licence; here sooner. */
function soonAfter(licensedOn: Day, random: Random): Day {
  const start = addDays(licensedOn, random.integer(0, 150));
  return start < '2026-11-01' ? start : licensedOn;
}

/** A licence that ends within 180 days of the reference day, with no renewal in sight. */
export function endingLicence(holder: ProviderDraft, random: Random): LicenceDraft {
  const from = random.dayBetween('2021-12-05', '2022-05-10');
  return { holder, from, until: addYears(from, 5) };
}
