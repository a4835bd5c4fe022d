import { idOf, type TableRows } from '../../rows.js';
import { type Agreement55Draft, type Agreement56Draft, type ExemptionDraft } from '../drafts.js';
import { fact, keyedFact, keyedId, kindId, municipalityId, tableOf, validity } from './fact-rows.js';

export type Agreements = {
  readonly agreements56: readonly Agreement56Draft[];
  readonly agreements55: readonly Agreement55Draft[];
  readonly exemptions: readonly ExemptionDraft[];
};

/** Why the other municipality cannot provide it itself (ЗСУ чл. 56). */
const GROUNDS = ['NO_PREMISES', 'NO_SPECIALISTS', 'NO_APPROVAL', 'CLOSED_FOR_QUALITY'] as const;

export function agreementRows({ agreements56, agreements55, exemptions }: Agreements): readonly TableRows[] {
  return [
    tableOf(
      'agreement56',
      agreements56.map(({ key, host, beneficiary, kind, places, ...span }, index) =>
        keyedFact('agreement56', key, {
          host_id: municipalityId(host),
          beneficiary_id: municipalityId(beneficiary),
          kind_id: kindId(kind),
          places,
          ground: GROUNDS[index % GROUNDS.length] ?? null,
          ...validity(span),
        }),
      ),
    ),
    tableOf(
      'agreement55',
      agreements55.map(({ key, host, kind, participants: _, ...span }) =>
        keyedFact('agreement55', key, {
          host_id: municipalityId(host),
          district_id: districtIdOf(host),
          kind_id: kindId(kind),
          ...validity(span),
        }),
      ),
    ),
    tableOf(
      'agreement55_participant',
      agreements55.flatMap(({ key, host, participants }) =>
        participants.map((participant) =>
          fact('agreement55_participant', [key, participant], {
            agreement_id: keyedId('agreement55', key),
            municipality_id: municipalityId(participant),
            district_id: districtIdOf(host),
          }),
        ),
      ),
    ),
    tableOf(
      'exemption',
      exemptions.map(({ key, level, host, kind, ...span }) =>
        keyedFact('exemption', key, {
          level,
          host_id: municipalityId(host),
          kind_id: kindId(kind),
          reason_bg: 'Измислен пример: потребностите рязко са намалели, редът предстои да отпадне',
          reason_en: 'Invented example: the need has fallen sharply, the row is to be dropped',
          legal_ground: 'ЗСУ чл. 36 (измислен пример)',
          ...validity(span),
        }),
      ),
    ),
  ];
}

/** The code of a municipality begins with the code of its district. */
function districtIdOf(municipality: string): string {
  return idOf('district', municipality.slice(0, 3));
}
