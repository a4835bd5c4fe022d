/** Why a clerk would send one edit back, read off plain facts; shares no code with the rules. Null when it is in order. */
import { type ScenarioEdit, type ScenarioRefusalCode, type Snapshot } from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';

type Span = { readonly from: Day; readonly until: Day | null };
const holds = ({ from, until }: Span, on: Day) => from <= on && (until === null || on < until);

export function refused(
  facts: Snapshot,
  edit: ScenarioEdit,
  kinds: ReadonlySet<string>,
  actNumber: string | undefined,
): ScenarioRefusalCode | null {
  const isMunicipality = (sought: string) => facts.municipalities.some(({ code }) => code === sought);
  const isProvider = (sought: string) => facts.providers.some(({ key }) => key === sought);
  const service = 'service' in edit ? facts.services.find(({ key }) => key === edit.service) : undefined;
  const licence = 'number' in edit ? facts.licences.find(({ number }) => number === edit.number) : undefined;
  if ('service' in edit && service === undefined) return 'SERVICE_NOT_FOUND';
  switch (edit.edit) {
    case 'openService': {
      if (!isMunicipality(edit.municipality)) return 'MUNICIPALITY_NOT_FOUND';
      if (!kinds.has(edit.kind)) return 'KIND_NOT_FOUND';
      if (edit.places !== null && edit.places < 0) return 'NEGATIVE_PLACES';
      if (facts.services.some(({ key }) => key === edit.name)) return 'NAME_TAKEN';
      return edit.provider === null || isProvider(edit.provider) ? null : 'PROVIDER_NOT_FOUND';
    }
    case 'startService':
      if (service?.startsOn === edit.on) return 'ALREADY_SO';
      return service?.closedOn && service.closedOn < edit.on ? 'ENDS_BEFORE_IT_BEGINS' : null;
    case 'closeService':
      if (service?.startsOn && edit.on < service.startsOn) return 'ENDS_BEFORE_IT_BEGINS';
      return service?.closedOn && service.closedOn <= edit.on ? 'ALREADY_SO' : null;
    case 'suspendService':
      if (edit.until !== null && edit.until <= edit.from) return 'ENDS_BEFORE_IT_BEGINS';
      return service?.closedOn && service.closedOn <= edit.from ? 'ALREADY_SO' : null;
    case 'resumeService':
      return facts.suspensions.some((one) => one.service === edit.service && holds(one, edit.on))
        ? null
        : 'NOTHING_TO_END';
    case 'setPlaces':
      if (!kinds.has(edit.kind)) return 'KIND_NOT_FOUND';
      return edit.places !== null && edit.places < 0 ? 'NEGATIVE_PLACES' : null;
    case 'splitLegacy': {
      const old = facts.legacyCapacities.find((one) => one.service === edit.service && holds(one, edit.from));
      if (old === undefined) return 'NO_OLD_PLACES';
      const successors = facts.legacyMappings.filter(({ legacyType }) => legacyType === old.legacyType);
      if (edit.into.some(({ kind }) => !successors.some((one) => one.kind === kind))) return 'KIND_NOT_POSSIBLE';
      if (edit.into.some(({ places }) => places < 0)) return 'NEGATIVE_PLACES';
      let left = old.totalPlaces ?? Number.POSITIVE_INFINITY;
      for (const one of facts.allocations) {
        if (one.service === edit.service && holds(one, edit.from)) left -= one.places ?? 0;
      }
      for (const { places } of edit.into) left -= places;
      return left < 0 ? 'MORE_THAN_IS_LEFT' : null;
    }
    case 'fundService':
      return edit.until !== null && edit.until <= edit.from ? 'ENDS_BEFORE_IT_BEGINS' : null;
    case 'endFunding':
      return facts.fundings.some((one) => one.service === edit.service && holds(one, edit.on))
        ? null
        : 'NOTHING_TO_END';
    case 'issueLicence':
      if (edit.holder !== null && !isProvider(edit.holder)) return 'PROVIDER_NOT_FOUND';
      if (edit.validUntil <= edit.validFrom) return 'ENDS_BEFORE_IT_BEGINS';
      return licence === undefined ? null : 'NAME_TAKEN';
    case 'extendLicence':
      if (licence === undefined) return 'LICENCE_NOT_FOUND';
      return edit.validUntil <= licence.validUntil ? 'ENDS_BEFORE_IT_BEGINS' : null;
    case 'revokeLicence':
      if (licence === undefined) return 'LICENCE_NOT_FOUND';
      if (edit.on < licence.validFrom) return 'ENDS_BEFORE_IT_BEGINS';
      return licence.revokedOn !== null && licence.revokedOn <= edit.on ? 'ALREADY_SO' : null;
    case 'changeProvider':
      return isProvider(edit.provider) ? null : 'PROVIDER_NOT_FOUND';
    case 'addAgreement':
      if (!isMunicipality(edit.host) || !isMunicipality(edit.beneficiary)) return 'MUNICIPALITY_NOT_FOUND';
      if (edit.host === edit.beneficiary) return 'SAME_MUNICIPALITY';
      if (!kinds.has(edit.kind)) return 'KIND_NOT_FOUND';
      if (edit.places < 0) return 'NEGATIVE_PLACES';
      if (edit.until !== null && edit.until <= edit.from) return 'ENDS_BEFORE_IT_BEGINS';
      return facts.agreements56.some(({ key }) => key === edit.name) ? 'NAME_TAKEN' : null;
    case 'endAgreement': {
      const agreement = facts.agreements56.find(({ key }) => key === edit.agreement);
      if (agreement === undefined) return 'AGREEMENT_NOT_FOUND';
      return agreement.until !== null && agreement.until <= edit.on ? 'NOTHING_TO_END' : null;
    }
    case 'setMaximum': {
      if (!isMunicipality(edit.host)) return 'MUNICIPALITY_NOT_FOUND';
      if (edit.maximumUsers !== null && edit.maximumUsers < 0) return 'NEGATIVE_PLACES';
      const { level, host, kind } = edit;
      const row = facts.entries.find(
        (one) => one.edition === actNumber && one.level === level && one.host === host && one.kind === kind,
      );
      return row === undefined ? 'ROW_NOT_FOUND' : null;
    }
    case 'useEdition':
      return facts.editions.some((one) => one.actNumber === edit.edition) ? null : 'EDITION_NOT_FOUND';
  }
}
