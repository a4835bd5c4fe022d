import { contains } from '../../../kernel/interval.js';
import { isValidLicence } from '../../../licensing/rules/index.js';
import { needsLicence } from '../../../providers/rules/index.js';
import { ended } from './edit-services.js';
import { type ScenarioDraft } from './scenario-draft.js';
import { type ScenarioEdits } from './scenario-edit.js';
import { type ScenarioRefusalCode } from './scenario-refusals.js';

type Refusal = ScenarioRefusalCode | null;

export function fundService(draft: ScenarioDraft, edit: ScenarioEdits['fundService']): Refusal {
  const { service, source, from, until } = edit;
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (until !== null && until <= from) return 'ENDS_BEFORE_IT_BEGINS';
  draft.fundings.push({ id: draft.newId(), service, source, from, until });
  return null;
}

export function endFunding(draft: ScenarioDraft, { service, on }: ScenarioEdits['endFunding']): Refusal {
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (!draft.fundings.some((each) => each.service === service && contains(each, on))) return 'NOTHING_TO_END';
  draft.fundings = ended(draft.fundings, service, on);
  return null;
}

export function changeProvider(draft: ScenarioDraft, edit: ScenarioEdits['changeProvider']): Refusal {
  const { service, provider, from } = edit;
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (draft.provider(provider) === null) return 'PROVIDER_NOT_FOUND';
  draft.provisions = ended(draft.provisions, service, from);
  const later = draft.provisions
    .filter((each) => each.service === service && each.from > from)
    .map((each) => each.from);
  const until = later.sort().at(0) ?? null;
  draft.provisions.push({ id: draft.newId(), key: `${service}/provision/${from}`, service, provider, from, until });
  return null;
}

export function issueLicence(draft: ScenarioDraft, edit: ScenarioEdits['issueLicence']): Refusal {
  const { service, holder, number, validFrom, validUntil } = edit;
  if (draft.service(service) === null) return 'SERVICE_NOT_FOUND';
  if (holder !== null && draft.provider(holder) === null) return 'PROVIDER_NOT_FOUND';
  if (validUntil <= validFrom) return 'ENDS_BEFORE_IT_BEGINS';
  const holders = holder === null ? providersWithoutLicence(draft, service, validFrom) : [holder];
  if (holders.length === 0) return 'ALREADY_SO';
  const issued = holders.map((each, index) => ({
    ...{ number: index === 0 ? number : `${number} (${String(index + 1)})`, service, holder: each },
    ...{ validFrom, validUntil, terminatedOn: null, revokedOn: null },
  }));
  if (issued.some((licence) => draft.licence(licence.number) !== null)) return 'NAME_TAKEN';
  draft.licences.push(...issued.map((licence) => ({ id: draft.newId(), ...licence })));
  return null;
}

function providersWithoutLicence(
  draft: ScenarioDraft,
  service: string,
  day: ScenarioEdits['issueLicence']['validFrom'],
): readonly string[] {
  const running = draft.provisions.filter((each) => each.service === service && contains(each, day));
  const providers = [...new Set(running.map(({ provider }) => provider))].flatMap((key) => draft.provider(key) ?? []);
  const isLicensed = (key: string) =>
    draft.licences.some((each) => each.service === service && each.holder === key && isValidLicence(each, day));
  return providers.filter(({ key, kind }) => needsLicence(kind) && !isLicensed(key)).map(({ key }) => key);
}

export function extendLicence(draft: ScenarioDraft, { number, validUntil }: ScenarioEdits['extendLicence']): Refusal {
  const licence = draft.licence(number);
  if (licence === null) return 'LICENCE_NOT_FOUND';
  if (validUntil <= licence.validUntil) return 'ENDS_BEFORE_IT_BEGINS';
  draft.licences = draft.licences.map((each) => (each.number === number ? { ...each, validUntil } : each));
  return null;
}

export function revokeLicence(draft: ScenarioDraft, { number, on }: ScenarioEdits['revokeLicence']): Refusal {
  const licence = draft.licence(number);
  if (licence === null) return 'LICENCE_NOT_FOUND';
  if (on < licence.validFrom) return 'ENDS_BEFORE_IT_BEGINS';
  if (licence.revokedOn !== null && licence.revokedOn <= on) return 'ALREADY_SO';
  draft.licences = draft.licences.map((each) => (each.number === number ? { ...each, revokedOn: on } : each));
  return null;
}
