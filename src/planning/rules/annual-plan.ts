import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day } from '../../kernel/day.js';

/** What an annual plan consists of: what the Map provides for, and what the municipality pays itself (ЗСУ чл. 38). */
export const planParts = [
  {
    code: 'MAP',
    nameBg: 'по Картата, с държавно финансиране',
    nameEn: 'by the Map, with state money',
    article: 'ЗСУ чл. 38',
  },
  { code: 'MUNICIPAL', nameBg: 'от общинския бюджет', nameEn: 'from the municipal budget', article: 'ЗСУ чл. 38' },
] as const satisfies readonly NamedCode[];
export type PlanPart = (typeof planParts)[number]['code'];
export const PlanPart = codesOf<PlanPart>(planParts);

/** The plan for a year is adopted and sent to АСП by 31 August of the year before (Наредба за планирането чл. 59-63). */
export function planDueOn(year: number): Day {
  return `${String(year - 1)}-08-31` as Day;
}

/** With state money no more is planned than the Map provides for; what has no row in it, not at all (ЗСУ чл. 38 и 43). */
export function planEntryRefusal(
  part: PlanPart,
  users: number,
  row: { readonly maximumUsers: number | null } | null,
): string | null {
  if (part === 'MUNICIPAL') return null;
  if (row === null) return 'NOT_IN_MAP';
  return row.maximumUsers !== null && users > row.maximumUsers ? 'ABOVE_MAP' : null;
}
