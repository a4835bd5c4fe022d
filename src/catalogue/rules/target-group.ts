import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Groups of service users (ЗСУ чл. 14). */
export const targetGroups = [
  { code: 'ALL_CHILDREN', nameBg: 'всички деца', nameEn: 'all children', article: 'ЗСУ чл. 14' },
  { code: 'CHILDREN_AT_RISK', nameBg: 'деца в риск', nameEn: 'children at risk', article: 'ЗСУ чл. 14' },
  {
    code: 'PARENTS_AND_CARERS_OF_CHILDREN',
    nameBg: 'родители, осиновители, лица, полагащи грижи за деца, и кандидати',
    nameEn: 'parents, adopters, carers of children, and candidates',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'CHILDREN_WITH_DISABILITIES',
    nameBg: 'деца с увреждания',
    nameEn: 'children with disabilities',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'ADULTS_WITH_DISABILITIES',
    nameBg: 'пълнолетни лица с увреждания',
    nameEn: 'adults with disabilities',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'ADULTS_IN_CRISIS',
    nameBg: 'пълнолетни лица в кризисна ситуация',
    nameEn: 'adults in crisis',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'ELDERLY',
    nameBg: 'лица в надтрудоспособна възраст',
    nameEn: 'persons above working age',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'CARERS_OF_ADULTS',
    nameBg: 'лица, полагащи грижи за пълнолетни',
    nameEn: 'carers of adults',
    article: 'ЗСУ чл. 14',
  },
] as const satisfies readonly NamedCode[];

export type TargetGroup = (typeof targetGroups)[number]['code'];
export const TargetGroup = codesOf<TargetGroup>(targetGroups);
