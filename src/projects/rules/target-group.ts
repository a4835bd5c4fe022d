import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Whom a project is for, in the words of the programmes (ЗСУ чл. 14 knows the groups of users). */
export const projectTargetGroups = [
  {
    code: 'ECONOMICALLY_INACTIVE',
    nameBg: 'икономически неактивни лица',
    nameEn: 'economically inactive persons',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'PEOPLE_WITH_DISABILITIES',
    nameBg: 'хора с увреждания и техните семейства',
    nameEn: 'people with disabilities and their families',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'FAMILIES_OF_CHILDREN_WITH_DISABILITIES',
    nameBg: 'семейства с деца с увреждания',
    nameEn: 'families of children with disabilities',
    article: 'ЗСУ чл. 14',
  },
  {
    code: 'CHILDREN_AND_ADULTS_AT_RISK',
    nameBg: 'деца и възрастни в риск',
    nameEn: 'children and adults at risk',
    article: 'ЗСУ чл. 14',
  },
] as const satisfies readonly NamedCode[];

export type ProjectTargetGroupCode = (typeof projectTargetGroups)[number]['code'];
export const ProjectTargetGroupCode = codesOf<ProjectTargetGroupCode>(projectTargetGroups);
