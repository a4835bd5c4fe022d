import { type Day } from '../../../kernel/day.js';
import { contains } from '../../../kernel/interval.js';
import { type ServiceFact } from '../snapshot.js';
import { type ScenarioDraft } from './scenario-draft.js';
import { type ScenarioEdits } from './scenario-edit.js';
import { type ScenarioRefusalCode } from './scenario-refusals.js';

type Refusal = ScenarioRefusalCode | null;

export function openService(draft: ScenarioDraft, edit: ScenarioEdits['openService']): Refusal {
  const { name, municipality, level, kind, places, from, source = 'STATE' } = edit;
  if (!draft.touch(municipality)) return 'MUNICIPALITY_NOT_FOUND';
  if (!draft.isKind(kind)) return 'KIND_NOT_FOUND';
  if (places !== null && places < 0) return 'NEGATIVE_PLACES';
  if (draft.service(name) !== null) return 'NAME_TAKEN';
  const provider = edit.provider === null ? draft.municipalityAsProvider(municipality) : draft.provider(edit.provider);
  if (provider === null) return 'PROVIDER_NOT_FOUND';
  const always = { from, until: null };
  const of = { service: name, ...always };
  draft.services.push({
    ...{ id: draft.newId(), key: name, municipality, level, startsOn: from, closedOn: null },
    provenance: 'SYNTHETIC',
  });
  draft.provisions.push({ id: draft.newId(), key: `${name}/provision`, provider: provider.key, ...of });
  draft.fundings.push({ id: draft.newId(), source, ...of });
  draft.allocations.push({ id: draft.newId(), kind, places, ...of });
  return null;
}

export function startService(draft: ScenarioDraft, { service: key, on }: ScenarioEdits['startService']): Refusal {
  const service = draft.service(key);
  if (service === null) return 'SERVICE_NOT_FOUND';
  if (service.startsOn === on) return 'ALREADY_SO';
  if (service.closedOn !== null && service.closedOn < on) return 'ENDS_BEFORE_IT_BEGINS';
  replaceService(draft, { ...service, startsOn: on });
  return null;
}

export function closeService(draft: ScenarioDraft, { service: key, on }: ScenarioEdits['closeService']): Refusal {
  const service = draft.service(key);
  if (service === null) return 'SERVICE_NOT_FOUND';
  if (service.startsOn !== null && on < service.startsOn) return 'ENDS_BEFORE_IT_BEGINS';
  if (service.closedOn !== null && service.closedOn <= on) return 'ALREADY_SO';
  replaceService(draft, { ...service, closedOn: on });
  return null;
}

export function suspendService(draft: ScenarioDraft, edit: ScenarioEdits['suspendService']): Refusal {
  const { service, from, until, ground } = edit;
  const suspended = draft.service(service);
  if (suspended === null) return 'SERVICE_NOT_FOUND';
  if (until !== null && until <= from) return 'ENDS_BEFORE_IT_BEGINS';
  // What is closed gives nothing that a suspension could take.
  if (suspended.closedOn !== null && suspended.closedOn <= from) return 'ALREADY_SO';
  draft.suspensions.push({ id: draft.newId(), service, from, until, ground });
  return null;
}

export function resumeService(draft: ScenarioDraft, { service, on }: ScenarioEdits['resumeService']): Refusal {
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (!draft.suspensions.some((each) => each.service === service && contains(each, on))) return 'NOTHING_TO_END';
  draft.suspensions = ended(draft.suspensions, service, on);
  return null;
}

/** What a service has on the day ends on it; what would begin that very day never does. */
export function ended<Fact extends { readonly service: string; readonly from: Day; readonly until: Day | null }>(
  facts: readonly Fact[],
  service: string,
  on: Day,
): Fact[] {
  return facts.flatMap((fact) => {
    if (fact.service !== service || !contains(fact, on)) return [fact];
    return fact.from === on ? [] : [{ ...fact, until: on }];
  });
}

function replaceService(draft: ScenarioDraft, service: ServiceFact): void {
  draft.services = draft.services.map((each) => (each.key === service.key ? service : each));
}
