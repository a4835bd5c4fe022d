import { type CountryFacts } from '../country-facts.js';
import { type EditionFact } from '../snapshot.js';
import { addAgreement, endAgreement, setMaximum, useEdition } from './edit-map.js';
import { setPlaces, splitLegacy } from './edit-places.js';
import { changeProvider, endFunding, extendLicence, fundService, issueLicence, revokeLicence } from './edit-running.js';
import { closeService, openService, resumeService, startService, suspendService } from './edit-services.js';
import { ScenarioDraft, type ScenarioFrame } from './scenario-draft.js';
import { type ScenarioEdit } from './scenario-edit.js';
import { MOST_EDITS, type ScenarioRefusal, type ScenarioRefusalCode } from './scenario-refusals.js';

export type EditedCountry = {
  readonly facts: CountryFacts;
  readonly edition: EditionFact | undefined;
  /** The municipalities whose facts differ. */
  readonly changed: ReadonlySet<string>;
};

/** The country after the edits, one after the other; or every edit that is refused. The country itself stays as it is. */
export function applyEdits(
  country: CountryFacts,
  edits: readonly ScenarioEdit[],
  frame: ScenarioFrame,
): EditedCountry | { readonly refusals: readonly ScenarioRefusal[] } {
  if (edits.length > MOST_EDITS) {
    return { refusals: [{ index: MOST_EDITS, edit: edits[MOST_EDITS]?.edit ?? '', code: 'TOO_MANY_EDITS' }] };
  }
  const draft = new ScenarioDraft(country, frame);
  const refusals = edits.flatMap((edit, index): ScenarioRefusal[] => {
    const code = apply(draft, edit);
    return code === null ? [] : [{ index, edit: edit.edit, code }];
  });
  if (refusals.length > 0) return { refusals };
  return { facts: draft.result(), edition: draft.edition, changed: draft.touched };
}

function apply(draft: ScenarioDraft, edit: ScenarioEdit): ScenarioRefusalCode | null {
  switch (edit.edit) {
    case 'openService':
      return openService(draft, edit);
    case 'startService':
      return startService(draft, edit);
    case 'closeService':
      return closeService(draft, edit);
    case 'suspendService':
      return suspendService(draft, edit);
    case 'resumeService':
      return resumeService(draft, edit);
    case 'setPlaces':
      return setPlaces(draft, edit);
    case 'splitLegacy':
      return splitLegacy(draft, edit);
    case 'fundService':
      return fundService(draft, edit);
    case 'endFunding':
      return endFunding(draft, edit);
    case 'issueLicence':
      return issueLicence(draft, edit);
    case 'extendLicence':
      return extendLicence(draft, edit);
    case 'revokeLicence':
      return revokeLicence(draft, edit);
    case 'changeProvider':
      return changeProvider(draft, edit);
    case 'addAgreement':
      return addAgreement(draft, edit);
    case 'endAgreement':
      return endAgreement(draft, edit);
    case 'setMaximum':
      return setMaximum(draft, edit);
    case 'useEdition':
      return useEdition(draft, edit);
  }
}
