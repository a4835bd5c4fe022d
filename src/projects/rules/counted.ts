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

/** A total: null where nothing is counted, between its bounds where a part of it is suppressed. */
export type StaffTotal = {
  readonly persons: number | null;
  readonly isSuppressed: boolean;
  readonly atLeast: number | null;
  readonly atMost: number | null;
};

/** The smallest and the largest count that is suppressed. */
const [LEAST, MOST] = [1, 4];

/** All staff together. A total beside its parts would tell the one that is suppressed, so then it is not told (ЗСУ чл. 86). */
export function staffTotal(counts: readonly Count[]): StaffTotal {
  const staff = counts.filter(({ counted }) => counted !== 'PARTICIPANTS');
  if (staff.length === 0) return { persons: null, isSuppressed: false, atLeast: null, atMost: null };
  const told = staff.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  const hidden = staff.filter(({ personsSuppressed }) => personsSuppressed).length;
  const isSuppressed = hidden > 0;
  const bounds = { atLeast: told + hidden * LEAST, atMost: told + hidden * MOST };
  return { persons: isSuppressed ? null : told, isSuppressed, ...bounds };
}
