import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** From what money a proposal is to be realised (ЗСУ чл. 41). */
export const fundsIntended = [
  {
    code: 'OPERATIONAL_PROGRAMME',
    nameBg: 'оперативна програма',
    nameEn: 'operational programme',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'RECOVERY_AND_RESILIENCE_PLAN',
    nameBg: 'План за възстановяване и устойчивост',
    nameEn: 'Recovery and Resilience Plan',
    article: 'ЗСУ чл. 41',
  },
] as const satisfies readonly NamedCode[];
export type IntendedFund = (typeof fundsIntended)[number]['code'];
export const IntendedFund = codesOf<IntendedFund>(fundsIntended);

/** For what the money is to be spent (ЗСУ чл. 41). */
export const fundedMeasures = [
  { code: 'BUILDING', nameBg: 'изграждане', nameEn: 'building', article: 'ЗСУ чл. 41' },
  { code: 'EQUIPMENT', nameBg: 'оборудване', nameEn: 'equipment', article: 'ЗСУ чл. 41' },
  { code: 'RENOVATION', nameBg: 'саниране', nameEn: 'renovation', article: 'ЗСУ чл. 41' },
  { code: 'ENERGY_EFFICIENCY', nameBg: 'енергийна ефективност', nameEn: 'energy efficiency', article: 'ЗСУ чл. 41' },
  { code: 'FURNISHING', nameBg: 'обзавеждане', nameEn: 'furnishing', article: 'ЗСУ чл. 41' },
  {
    code: 'ANTI_EPIDEMIC',
    nameBg: 'противоепидемични мерки',
    nameEn: 'measures against epidemics',
    article: 'ЗСУ чл. 41',
  },
  { code: 'REFORM', nameBg: 'реформиране', nameEn: 'reform', article: 'ЗСУ чл. 41' },
] as const satisfies readonly NamedCode[];
export type FundedMeasure = (typeof fundedMeasures)[number]['code'];
export const FundedMeasure = codesOf<FundedMeasure>(fundedMeasures);
