import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { addDays, addMonths, type Day } from '../../kernel/day.js';

/** What is applied for (ЗСУ чл. 146-156). */
export const applicationPurposes = [
  { code: 'ISSUE', nameBg: 'издаване на лиценз', nameEn: 'issue of a licence', article: 'ЗСУ чл. 146-156' },
  { code: 'RENEWAL', nameBg: 'подновяване', nameEn: 'renewal', article: 'ЗСУ чл. 146-156' },
  {
    code: 'CHANGE',
    nameBg: 'промяна в обстоятелствата',
    nameEn: 'change of circumstances',
    article: 'ЗСУ чл. 146-156',
  },
  { code: 'DUPLICATE', nameBg: 'дубликат', nameEn: 'duplicate', article: 'ЗСУ чл. 146-156' },
] as const satisfies readonly NamedCode[];
export type ApplicationPurpose = (typeof applicationPurposes)[number]['code'];
export const ApplicationPurpose = codesOf<ApplicationPurpose>(applicationPurposes);

/** Where an application stands. */
export const applicationStates = [
  { code: 'APPLIED', nameBg: 'подадено', nameEn: 'applied', article: 'ЗСУ чл. 146-156' },
  {
    code: 'INCOMPLETE',
    nameBg: 'непълно: тече срокът за отстраняване',
    nameEn: 'incomplete: the term to mend it runs',
    article: 'ЗСУ чл. 146-156',
  },
  { code: 'DISCONTINUED', nameBg: 'прекратено производство', nameEn: 'discontinued', article: 'ЗСУ чл. 146-156' },
  { code: 'GRANTED', nameBg: 'уважено', nameEn: 'granted', article: 'ЗСУ чл. 146-156' },
  { code: 'REFUSED', nameBg: 'отказано', nameEn: 'refused', article: 'ЗСУ чл. 146-156' },
] as const satisfies readonly NamedCode[];
export type ApplicationState = (typeof applicationStates)[number]['code'];
export const ApplicationState = codesOf<ApplicationState>(applicationStates);

const NEXT: { readonly [S in ApplicationState]: readonly ApplicationState[] } = {
  APPLIED: ['INCOMPLETE', 'GRANTED', 'REFUSED'],
  INCOMPLETE: ['APPLIED', 'DISCONTINUED'],
  DISCONTINUED: [],
  GRANTED: [],
  REFUSED: [],
};

/** An application is decided while it is complete; an incomplete one is mended or discontinued (ЗСУ чл. 146-156). */
export function applicationRefusal(from: ApplicationState, to: ApplicationState): string | null {
  return NEXT[from].includes(to) ? null : 'WRONG_STATE';
}

const DAYS_TO_MEND = 14;
const DAYS_FOR_CHANGES = 14;
const MONTHS_TO_DECIDE = 2;
const MONTHS_TO_START = 12;
const YEARS_OF_TERM = 5;

/** What is missing is mended within 14 days from the telling (ЗСУ чл. 146-156). */
export function mendingDueOn(toldOn: Day): Day {
  return addDays(toldOn, DAYS_TO_MEND);
}

/** АКСУ decides within two months, or within 14 days on renewals, changes and duplicates; mending starts the term anew. */
export function decisionDueOn(purpose: ApplicationPurpose, clockFrom: Day): Day {
  return purpose === 'ISSUE' ? addMonths(clockFrom, MONTHS_TO_DECIDE) : addDays(clockFrom, DAYS_FOR_CHANGES);
}

/** Activity starts within 12 months (ЗСУ чл. 146-157). */
export function startDueOn(validFrom: Day): Day {
  return addMonths(validFrom, MONTHS_TO_START);
}

/** A licence is for five years (ЗСУ чл. 146-156). */
export function endOfTerm(validFrom: Day): Day {
  return addMonths(validFrom, 12 * YEARS_OF_TERM);
}

/** Letters, a register number, a number in it, and the day: the form that is seen on licences, not a rule. */
const NUMBER = /^Л-\d+-\d+\/\d{2}\.\d{2}\.\d{4}$/;

export function numberRefusal(number: string): string | null {
  return NUMBER.test(number) ? null : 'LICENCE_NUMBER_FORM';
}
