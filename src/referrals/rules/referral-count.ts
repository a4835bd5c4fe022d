import { type Role } from '../../access/rules/index.js';
import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What is counted of referrals in a period; each is a table of its own that adds up over kinds (ЗСУ чл. 73-79). */
export const referralMeasures = ['referred', 'refused', 'started', 'waiting'] as const;
export type ReferralMeasure = (typeof referralMeasures)[number];

/** Who refers: the municipality, or the directorate for social assistance (ЗСУ чл. 74). */
export const referringBodies = [
  { code: 'MUNICIPALITY', nameBg: 'община', nameEn: 'municipality', article: 'ЗСУ чл. 74' },
  {
    code: 'SOCIAL_ASSISTANCE_DIRECTORATE',
    nameBg: 'дирекция „Социално подпомагане“',
    nameEn: 'directorate for social assistance',
    article: 'ЗСУ чл. 74',
  },
] as const satisfies readonly NamedCode[];
export type ReferringBody = (typeof referringBodies)[number]['code'];
export const ReferringBody = codesOf<ReferringBody>(referringBodies);

/** For whom a role reports: the Agency for Social Assistance for its directorates, else the municipality (ЗСУ чл. 74). */
export function referringBodyOf(role: Role | null): ReferringBody {
  return role === 'ASP' ? 'SOCIAL_ASSISTANCE_DIRECTORATE' : 'MUNICIPALITY';
}
