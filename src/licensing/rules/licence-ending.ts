import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { addDays, addMonths, type Day } from '../../kernel/day.js';

/** How a licence is ended before its term. */
export const endingKinds = [
  { code: 'TERMINATION', nameBg: 'прекратяване', nameEn: 'termination', article: 'ЗСУ чл. 157' },
  { code: 'REVOCATION', nameBg: 'отнемане', nameEn: 'revocation', article: 'ЗСУ чл. 158' },
] as const satisfies readonly NamedCode[];
export type EndingKind = (typeof endingKinds)[number]['code'];
export const EndingKind = codesOf<EndingKind>(endingKinds);

/** On which ground. */
export const endingGrounds = [
  {
    code: 'OWN_REQUEST',
    nameBg: 'по искане на доставчика',
    nameEn: 'at the request of the provider',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'ENTITY_CEASED',
    nameBg: 'доставчикът е прекратен',
    nameEn: 'the provider has ceased to exist',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'NO_ACTIVITY',
    nameBg: 'няма дейност 12 месеца',
    nameEn: 'no activity within 12 months',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'START_NOT_NOTIFIED',
    nameBg: 'неуведомяване за началото',
    nameEn: 'the start was not notified',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'ADDRESSES_NOT_NOTIFIED',
    nameBg: 'неуведомяване за адресите',
    nameEn: 'the addresses were not notified',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'QUALITY_STANDARDS',
    nameBg: 'неспазени стандарти за качество',
    nameEn: 'quality standards not met',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'CONTRARY_ACTIVITY',
    nameBg: 'дейност в противоречие с лиценза',
    nameEn: 'activity contrary to the licence',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'PRESCRIPTION_UNFULFILLED',
    nameBg: 'неизпълнено предписание',
    nameEn: 'a prescription not fulfilled',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'CHANGE_NOT_NOTIFIED',
    nameBg: 'неуведомяване за промяна',
    nameEn: 'a change was not notified',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'STOPPED_WITHOUT_CAUSE',
    nameBg: 'спряна дейност над 3 месеца без причина',
    nameEn: 'stopped for over 3 months without cause',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'UNLAWFUL_SPENDING',
    nameBg: 'незаконосъобразно изразходвани публични средства',
    nameEn: 'public money spent unlawfully',
    article: 'ЗСУ чл. 64, 71 и 158',
  },
] as const satisfies readonly NamedCode[];
export type EndingGround = (typeof endingGrounds)[number]['code'];
export const EndingGround = codesOf<EndingGround>(endingGrounds);

const OF_TERMINATION: readonly EndingGround[] = [
  'OWN_REQUEST',
  'ENTITY_CEASED',
  'NO_ACTIVITY',
  'START_NOT_NOTIFIED',
  'ADDRESSES_NOT_NOTIFIED',
];

/** Each way of ending has grounds of its own (ЗСУ чл. 157 и 158). */
export function endingGroundRefusal(kind: EndingKind, ground: EndingGround): string | null {
  return OF_TERMINATION.includes(ground) === (kind === 'TERMINATION') ? null : 'GROUND_NOT_OF_KIND';
}

export const appealOutcomes = [
  { code: 'UPHELD', nameBg: 'заповедта е потвърдена', nameEn: 'the order was upheld', article: 'ЗСУ чл. 158' },
  { code: 'REPEALED', nameBg: 'заповедта е отменена', nameEn: 'the order was repealed', article: 'ЗСУ чл. 158' },
] as const satisfies readonly NamedCode[];
export type AppealOutcome = (typeof appealOutcomes)[number]['code'];
export const AppealOutcome = codesOf<AppealOutcome>(appealOutcomes);

export type Ending = {
  readonly orderedOn: Day;
  readonly appealedOn: Day | null;
  readonly appealOutcome: AppealOutcome | null;
  readonly appealDecidedOn: Day | null;
  readonly enforcedOn: Day | null;
};

const DAYS_TO_APPEAL = 14;

/** An order may be appealed within 14 days from its telling (Administrative Procedure Code; unverified). */
export function appealDueOn(orderedOn: Day): Day {
  return addDays(orderedOn, DAYS_TO_APPEAL);
}

/** An order stands open until it has effect or is repealed: it may still end the licence (ЗСУ чл. 157-158). */
export function isOpenEnding({ enforcedOn, appealOutcome }: Pick<Ending, 'enforcedOn' | 'appealOutcome'>): boolean {
  return enforcedOn === null && appealOutcome !== 'REPEALED';
}

/**
 * An appeal stays the execution until it is decided; without one the order has effect when the term to appeal has lapsed,
 * which is on a working day (ЗСУ чл. 157-158).
 */
export function enforcementRefusal(ending: Ending, appealLapsesOn: Day, on: Day): string | null {
  const { appealedOn, appealOutcome, appealDecidedOn, enforcedOn } = ending;
  if (enforcedOn !== null) return 'ENDING_ENFORCED';
  if (appealedOn === null) return on > appealLapsesOn ? null : 'APPEAL_POSSIBLE';
  if (appealOutcome === null || appealDecidedOn === null) return 'APPEAL_PENDING';
  if (appealOutcome === 'REPEALED') return 'ORDER_REPEALED';
  return on >= appealDecidedOn ? null : 'OUT_OF_ORDER';
}

/**
 * After a revocation no new licence is applied for during one year, or three where life or health was in danger or a
 * crime was done (ЗСУ чл. 146-156).
 */
export function barredUntil(revokedOn: Day, hasDanger: boolean): Day {
  return addMonths(revokedOn, hasDanger ? 36 : 12);
}

/** Who was found to work without a licence gets none for three years (ЗСУ чл. 146-156). */
export function barredUnlicensedUntil(foundOn: Day): Day {
  return addMonths(foundOn, 36);
}
