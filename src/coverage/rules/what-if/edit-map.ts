import { type ScenarioDraft } from './scenario-draft.js';
import { type ScenarioEdits } from './scenario-edit.js';
import { type ScenarioRefusalCode } from './scenario-refusals.js';

type Refusal = ScenarioRefusalCode | null;

export function addAgreement(draft: ScenarioDraft, edit: ScenarioEdits['addAgreement']): Refusal {
  const { name, host, beneficiary, kind, places, from, until } = edit;
  if (!draft.touch(host) || !draft.touch(beneficiary)) return 'MUNICIPALITY_NOT_FOUND';
  if (host === beneficiary) return 'SAME_MUNICIPALITY';
  if (!draft.isKind(kind)) return 'KIND_NOT_FOUND';
  if (places < 0) return 'NEGATIVE_PLACES';
  if (until !== null && until <= from) return 'ENDS_BEFORE_IT_BEGINS';
  if (draft.agreement(name) !== null) return 'NAME_TAKEN';
  draft.agreements56.push({ id: draft.newId(), key: name, host, beneficiary, kind, places, from, until });
  return null;
}

export function endAgreement(draft: ScenarioDraft, { agreement: key, on }: ScenarioEdits['endAgreement']): Refusal {
  const agreement = draft.agreement(key);
  if (agreement === null) return 'AGREEMENT_NOT_FOUND';
  if (agreement.until !== null && agreement.until <= on) return 'NOTHING_TO_END';
  draft.agreements56 = draft.agreements56.flatMap((each) => {
    if (each.key !== key) return [each];
    return on <= each.from ? [] : [{ ...each, until: on }];
  });
  return null;
}

export function setMaximum(draft: ScenarioDraft, edit: ScenarioEdits['setMaximum']): Refusal {
  const { level, host, kind, maximumUsers } = edit;
  if (!draft.touch(host)) return 'MUNICIPALITY_NOT_FOUND';
  if (maximumUsers !== null && maximumUsers < 0) return 'NEGATIVE_PLACES';
  const edition = draft.measure?.actNumber;
  const isRow = (each: (typeof draft.entries)[number]) =>
    each.edition === edition && each.level === level && each.host === host && each.kind === kind;
  if (!draft.entries.some(isRow)) return 'ROW_NOT_FOUND';
  draft.entries = draft.entries.map((each) => (isRow(each) ? { ...each, maximumUsers } : each));
  return null;
}

export function useEdition(draft: ScenarioDraft, { edition: actNumber }: ScenarioEdits['useEdition']): Refusal {
  const edition = draft.country.editions.find((each) => each.actNumber === actNumber);
  if (edition === undefined) return 'EDITION_NOT_FOUND';
  draft.edition = edition;
  return null;
}
