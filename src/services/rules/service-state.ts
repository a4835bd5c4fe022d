import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day } from '../../kernel/day.js';
import { contains, type Interval } from '../../kernel/interval.js';

/** Where a service stands in its life on a day. */
export const serviceStates = [
  { code: 'PLANNED', nameBg: 'предстои да започне', nameEn: 'not started yet', article: 'ЗСУ чл. 53' },
  { code: 'OPERATING', nameBg: 'работи', nameEn: 'operating', article: 'ЗСУ чл. 53' },
  { code: 'SUSPENDED', nameBg: 'спряна', nameEn: 'suspended', article: 'ЗСУ чл. 59-62' },
  { code: 'CLOSED', nameBg: 'закрита', nameEn: 'closed', article: 'ЗСУ чл. 58' },
] as const satisfies readonly NamedCode[];
export type ServiceState = (typeof serviceStates)[number]['code'];
export const ServiceState = codesOf<ServiceState>(serviceStates);

export type ServiceLife = { readonly startsOn: Day | null; readonly closedOn: Day | null };

/** A closed service stays closed, one without a start day is planned, and a suspension counts only in between. */
export function serviceState(
  { startsOn, closedOn }: ServiceLife,
  suspensions: readonly Interval[],
  day: Day,
): ServiceState {
  if (closedOn !== null && day >= closedOn) return 'CLOSED';
  if (startsOn === null || day < startsOn) return 'PLANNED';
  return suspensions.some((suspension) => contains(suspension, day)) ? 'SUSPENDED' : 'OPERATING';
}
