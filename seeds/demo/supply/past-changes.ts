import { addDays, type Day } from '../days.js';
import { type LegacyDraft, type ServiceDraft, type SuspensionDraft } from '../drafts.js';
import { type KindCode } from '../kinds.js';
import { type Random } from '../random.js';
import { oldTypeOf } from './plan-places.js';

/** Gives a running service a past; on the reference day it is as it was. */
export function withPast(service: ServiceDraft, random: Random): ServiceDraft {
  const start = service.startsOn;
  if (start === null || start > '2021-06-30') return service;
  if (random.chance(0.14)) return splitFromAnOldType(service, random);
  if (random.chance(0.08)) return grown(service, random);
  return random.chance(0.05) ? { ...service, suspensions: [pause(random)] } : service;
}

function grown(service: ServiceDraft, random: Random): ServiceDraft {
  const on = random.dayBetween('2024-09-01', '2026-06-30');
  const allocations = service.allocations.flatMap((now) => {
    const before = Math.floor((now.places ?? 0) * random.between(0.6, 0.9));
    return before === 0
      ? [now]
      : [
          { ...now, places: before, until: on },
          { ...now, from: on },
        ];
  });
  return { ...service, allocations };
}

/** Until it was split among the new kinds, the service had places of an old type. */
function splitFromAnOldType(service: ServiceDraft, random: Random): ServiceDraft {
  const type = oldTypeFor(
    service.allocations.map(({ kind }) => kind),
    random,
  );
  if (type === null) return service;
  const on = random.chance(0.75)
    ? random.dayBetween('2022-01-01', '2024-08-01')
    : random.dayBetween('2024-09-01', '2026-09-30');
  const total = service.allocations.reduce((sum, { places }) => sum + (places ?? 0), 0);
  const legacy: LegacyDraft = { type, total, from: service.startsOn ?? on, until: on };
  return { ...service, legacy: [legacy], allocations: service.allocations.map((each) => ({ ...each, from: on })) };
}

function oldTypeFor(kinds: readonly KindCode[], random: Random): string | null {
  const [first] = kinds;
  if (first === undefined) return null;
  if (kinds.includes('THERAPY_REHABILITATION'))
    return random.pick(['CSRI_ADULTS', 'CSRI_CHILDREN', 'COMMUNITY_SUPPORT_CENTRE']);
  if (kinds.includes('COMMUNITY_WORK')) return 'COMMUNITY_CENTRE';
  return oldTypeOf[first] ?? (first === 'RESIDENTIAL_ELDERLY' ? 'HOME_ELDERLY' : null);
}

function pause(random: Random): SuspensionDraft {
  const from: Day = random.dayBetween('2024-10-01', '2026-06-30');
  return { ground: random.chance(0.6) ? 'QUALITY' : 'OTHER', from, until: addDays(from, random.integer(30, 130)) };
}
