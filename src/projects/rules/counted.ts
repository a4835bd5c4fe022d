import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Who is counted in a project: participants, and staff by role; never persons by name (ЗСУ чл. 86). */
export const projectCounted = [
  {
    code: 'PARTICIPANTS',
    nameBg: 'участници, включени от началото на проекта до деня',
    nameEn: 'participants taken in from the start of the project to the day',
    article: 'ЗСУ чл. 86',
  },
  { code: 'PERSONAL_ASSISTANT', nameBg: 'личен асистент', nameEn: 'personal assistant', article: 'ЗСУ чл. 86' },
  { code: 'SOCIAL_ASSISTANT', nameBg: 'социален асистент', nameEn: 'social assistant', article: 'ЗСУ чл. 86' },
  { code: 'HOME_HELPER', nameBg: 'домашен санитар', nameEn: 'home helper', article: 'ЗСУ чл. 86' },
  { code: 'MUNICIPAL_EMPLOYEE', nameBg: 'общински служител', nameEn: 'municipal employee', article: 'ЗСУ чл. 86' },
  { code: 'OTHER_STAFF', nameBg: 'друг персонал', nameEn: 'other staff', article: 'ЗСУ чл. 86' },
] as const satisfies readonly NamedCode[];

export type ProjectCounted = (typeof projectCounted)[number]['code'];
export const ProjectCounted = codesOf<ProjectCounted>(projectCounted);

type Count = { readonly counted: ProjectCounted; readonly persons: number | null; readonly personsSuppressed: boolean };

/** A total over counts, null where nothing is counted; suppressed as a whole where any part of it is (ЗСУ чл. 86). */
export type StaffTotal = { readonly persons: number | null; readonly isSuppressed: boolean };

/** All staff together. A total beside its parts would tell the one that is suppressed, so then it is not told (ЗСУ чл. 86). */
export function staffTotal(counts: readonly Count[]): StaffTotal {
  const staff = counts.filter(({ counted }) => counted !== 'PARTICIPANTS');
  if (staff.some(({ personsSuppressed }) => personsSuppressed)) return { persons: null, isSuppressed: true };
  if (staff.length === 0) return { persons: null, isSuppressed: false };
  return { persons: staff.reduce((sum, { persons }) => sum + (persons ?? 0), 0), isSuppressed: false };
}
