import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day } from '../../kernel/day.js';
import { addMonths } from '../../kernel/day.js';
import { type Deadline, type FollowUp, latestBy } from './prescription-overdue.js';

/** What follows when a prescription is still not fulfilled after its extra term (ЗСУ чл. 59-60). */
export const qualityMeasures = [
  {
    code: 'ASSIGN_TO_PRIVATE',
    nameBg: 'предписание да се възложи на частен доставчик',
    nameEn: 'prescription to assign it to a private provider',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'STOP_STATE_FUNDING_PROPOSED',
    nameBg: 'предложение за спиране на държавното финансиране',
    nameEn: 'proposal to stop the state funding',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'STATE_FUNDING_STOPPED',
    nameBg: 'спряно държавно финансиране',
    nameEn: 'state funding stopped',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'CLOSE_MUNICIPAL',
    nameBg: 'предписание да се закрие',
    nameEn: 'prescription to close it',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'REVOKE_LICENCE',
    nameBg: 'отнемане на лиценза',
    nameEn: 'revocation of the licence',
    article: 'ЗСУ чл. 59-60 и 158',
  },
] as const satisfies readonly NamedCode[];
export type QualityMeasureKind = (typeof qualityMeasures)[number]['code'];
export const QualityMeasureKind = codesOf<QualityMeasureKind>(qualityMeasures);

/** Who pays for the service decides which rung of the ladder is open. */
export type Payer = 'STATE' | 'MUNICIPAL' | 'PRIVATE';

export type Ladder = {
  readonly payer: Payer;
  /** A private provider runs it by contract already, so there is nobody more to assign it to. */
  readonly isAssigned: boolean;
  readonly taken: readonly QualityMeasureKind[];
};

/**
 * With state money it is first assigned to a private provider, and only where that is impossible the stop of the money is
 * proposed, and then decided; with municipal money the service is closed; a private one loses its licence (ЗСУ чл. 59-60).
 */
export function measureRefusal(kind: QualityMeasureKind, { payer, isAssigned, taken }: Ladder): string | null {
  const isOpen: { readonly [K in QualityMeasureKind]: boolean } = {
    ASSIGN_TO_PRIVATE: payer === 'STATE' && !isAssigned,
    STOP_STATE_FUNDING_PROPOSED: payer === 'STATE' && (isAssigned || taken.includes('ASSIGN_TO_PRIVATE')),
    STATE_FUNDING_STOPPED: payer === 'STATE' && taken.includes('STOP_STATE_FUNDING_PROPOSED'),
    CLOSE_MUNICIPAL: payer === 'MUNICIPAL',
    REVOKE_LICENCE: payer === 'PRIVATE',
  };
  return isOpen[kind] ? null : 'MEASURE_NOT_OPEN';
}

const MOST_MONTHS_MORE = 3;

/**
 * A deadline is extended once, after a check that did not find the prescription fulfilled; the extra term lies ahead of the
 * decision and is of three months from it at most (ЗСУ чл. 59).
 */
export function extensionRefusal(
  { deadlineOn, extendedDeadlineOn }: Deadline,
  followUps: readonly FollowUp[],
  decidedOn: Day,
  until: Day,
): string | null {
  if (extendedDeadlineOn !== null) return 'EXTENDED_ALREADY';
  const latest = latestBy(followUps, decidedOn);
  if (latest === undefined) return 'NOT_CHECKED_YET';
  if (latest.result === 'FULFILLED') return 'PRESCRIPTION_FULFILLED';
  const isAhead = until > decidedOn && until > deadlineOn;
  return isAhead && until <= addMonths(decidedOn, MOST_MONTHS_MORE) ? null : 'EXTENSION_TERM';
}

/** The first inspection is made 3 to 6 months after the start (ЗСУ чл. 114-117). */
export function firstInspectionWindow(startsOn: Day): { readonly from: Day; readonly until: Day } {
  return { from: addMonths(startsOn, 3), until: addMonths(startsOn, 6) };
}

/** Before its window there is no first inspection; one that comes late is one all the same (ЗСУ чл. 114-117). */
export function firstInspectionRefusal(startsOn: Day | null, performedOn: Day): string | null {
  const isEarly = startsOn === null || performedOn < firstInspectionWindow(startsOn).from;
  return isEarly ? 'FIRST_INSPECTION_TOO_EARLY' : null;
}

/** A provider reports for a year by 31 March, a municipality by 30 April of the next (ЗСУ чл. 111). */
export function reportDueOn(kind: 'PROVIDER_REPORT' | 'MUNICIPAL_ANALYSIS', year: number): Day {
  const next = String(year + 1);
  return (kind === 'PROVIDER_REPORT' ? `${next}-03-31` : `${next}-04-30`) as Day;
}

export const yearlyReports = [
  {
    code: 'PROVIDER_REPORT',
    nameBg: 'годишен доклад на доставчика',
    nameEn: 'yearly report of the provider',
    article: 'ЗСУ чл. 111',
  },
  {
    code: 'MUNICIPAL_ANALYSIS',
    nameBg: 'годишен анализ на общината',
    nameEn: 'yearly analysis of the municipality',
    article: 'ЗСУ чл. 111',
  },
] as const satisfies readonly NamedCode[];
export type YearlyReportKind = (typeof yearlyReports)[number]['code'];
export const YearlyReportKind = codesOf<YearlyReportKind>(yearlyReports);
