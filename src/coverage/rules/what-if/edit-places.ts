import { type Day } from '../../../kernel/day.js';
import { contains } from '../../../kernel/interval.js';
import { type ScenarioDraft } from './scenario-draft.js';
import { type ScenarioEdits } from './scenario-edit.js';
import { type ScenarioRefusalCode } from './scenario-refusals.js';

type Refusal = ScenarioRefusalCode | null;

export function setPlaces(draft: ScenarioDraft, edit: ScenarioEdits['setPlaces']): Refusal {
  const { service, kind, places, from } = edit;
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (!draft.isKind(kind)) return 'KIND_NOT_FOUND';
  if (places !== null && places < 0) return 'NEGATIVE_PLACES';
  allocate(draft, service, kind, from, places);
  return null;
}

/** Places of an old capacity become places of new kinds; what is left stays of the old type. */
export function splitLegacy(draft: ScenarioDraft, { service, from, into }: ScenarioEdits['splitLegacy']): Refusal {
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  const capacity = draft.legacyCapacities.find((each) => each.service === service && contains(each, from));
  if (capacity === undefined) return 'NO_OLD_PLACES';
  const kinds = draft.country.kindsOfLegacyType(capacity.legacyType);
  if (into.some(({ kind }) => !kinds.includes(kind))) return 'KIND_NOT_POSSIBLE';
  if (into.some(({ places }) => places < 0)) return 'NEGATIVE_PLACES';
  const active = draft.allocations.filter((each) => each.service === service && contains(each, from));
  const allocated = active.reduce((sum, { places }) => sum + (places ?? 0), 0);
  const asked = into.reduce((sum, { places }) => sum + places, 0);
  if (capacity.totalPlaces !== null && allocated + asked > capacity.totalPlaces) return 'MORE_THAN_IS_LEFT';
  for (const { kind, places } of into) {
    const present = placesOf(draft, service, kind, from);
    // A number that nobody has stated stays unknown with some more.
    allocate(draft, service, kind, from, present === null ? null : present + places);
  }
  return null;
}

function placesOf(draft: ScenarioDraft, service: string, kind: string, day: Day): number | null {
  const active = draft.allocations.find(
    (each) => each.service === service && each.kind === kind && contains(each, day),
  );
  return active === undefined ? 0 : active.places;
}

/** From the day on so many, until the allocation of that day would have ended or the next one begins. */
function allocate(draft: ScenarioDraft, service: string, kind: string, from: Day, places: number | null): void {
  const isOf = (each: { service: string; kind: string }) => each.service === service && each.kind === kind;
  const present = draft.allocations.find((each) => isOf(each) && contains(each, from));
  const next = draft.allocations
    .filter((each) => isOf(each) && each.from > from)
    .map((each) => each.from)
    .sort()
    .at(0);
  const until = present === undefined ? (next ?? null) : present.until;
  draft.allocations = draft.allocations.flatMap((each) => {
    if (each !== present) return [each];
    return each.from === from ? [] : [{ ...each, until: from }];
  });
  draft.allocations.push({ id: draft.newId(), service, kind, places, from, until });
}
