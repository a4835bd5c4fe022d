import { type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ProviderDraft, type ServiceDraft, type Span } from '../drafts.js';

export function holdsOn(day: Day): (span: Span) => boolean {
  return ({ from, until }) => from <= day && (until === undefined || day < until);
}

/** Started, not closed, and not standing still. */
export function isRunning({ startsOn, closedOn, suspensions }: ServiceDraft, day: Day): boolean {
  return (
    startsOn !== null &&
    startsOn <= day &&
    (closedOn === undefined || day < closedOn) &&
    !suspensions.some(holdsOn(day))
  );
}

export function runnerOn({ provisions }: ServiceDraft, day: Day): ProviderDraft | null {
  return provisions.find(holdsOn(day))?.provider ?? null;
}

/** How many places it has in all; null when that of a kind is not known, or there are none. */
export function placesOn({ allocations }: ServiceDraft, day: Day = DEMO_REFERENCE_DAY): number | null {
  const places = allocations.filter(holdsOn(day)).map((each) => each.places);
  if (places.length === 0) return null;
  return places.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
