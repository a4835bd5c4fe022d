import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How a row of the Map stands on a day; the first that holds, in this order: EXEMPT, NOT_REQUIRED, UNKNOWN, SHORTFALL, AT_RISK, MET. */
export const coverageStatuses = [
  {
    code: 'MET',
    nameBg: 'осигурени са местата по Картата',
    nameEn: 'the places of the Map are there',
    article: 'ЗСУ чл. 43',
  },
  { code: 'SHORTFALL', nameBg: 'недостигат места', nameEn: 'places are missing', article: 'ЗСУ чл. 43, ПЗР § 32' },
  {
    code: 'AT_RISK',
    nameBg: 'местата са налице, но по известното скоро ще недостигат',
    nameEn: 'the places are there, but by what is known they will soon be missing',
    article: 'ЗСУ чл. 43',
  },
  {
    code: 'UNKNOWN',
    nameBg: 'не може да се прецени: броят по Картата или местата не са известни',
    nameEn: 'cannot be judged: the number in the Map or the places are not known',
    article: 'ЗСУ чл. 51 и 86',
  },
  {
    code: 'EXEMPT',
    nameBg: 'общината е освободена от задължението',
    nameEn: 'an exemption from the duty is in force',
    article: 'ЗСУ чл. 43, ПЗР § 32',
  },
  {
    code: 'NOT_REQUIRED',
    nameBg: 'Картата не изисква места',
    nameEn: 'the Map asks for no places',
    article: 'ЗСУ чл. 34',
  },
] as const satisfies readonly NamedCode[];
export type CoverageStatus = (typeof coverageStatuses)[number]['code'];
export const CoverageStatus = codesOf<CoverageStatus>(coverageStatuses);

/** How heavy a shortfall is. */
export const shortfallSeverities = [
  { code: 'MISSING', nameBg: 'няма нито едно място', nameEn: 'not one place is there', article: 'ЗСУ чл. 43' },
  {
    code: 'PARTIAL',
    nameBg: 'част от местата са налице',
    nameEn: 'part of the places are there',
    article: 'ЗСУ чл. 43',
  },
] as const satisfies readonly NamedCode[];
export type ShortfallSeverity = (typeof shortfallSeverities)[number]['code'];
export const ShortfallSeverity = codesOf<ShortfallSeverity>(shortfallSeverities);

export type Standing = {
  readonly isExempt: boolean;
  readonly maximumUsers: number | null;
  readonly openPlaces: number | null;
  readonly lowerBound: number;
};

/** The status on the day itself; whether a met row is at risk is seen only by looking ahead. */
export function statusOf({ isExempt, maximumUsers, openPlaces, lowerBound }: Standing): CoverageStatus {
  if (isExempt) return 'EXEMPT';
  if (maximumUsers === 0) return 'NOT_REQUIRED';
  if (openPlaces === null || (lowerBound === 0 && openPlaces > 0)) return 'UNKNOWN';
  return openPlaces > 0 ? 'SHORTFALL' : 'MET';
}
