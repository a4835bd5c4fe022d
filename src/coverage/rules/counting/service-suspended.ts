import { type Day } from '../../../kernel/day.js';
import { contains } from '../../../kernel/interval.js';
import { type CountReason } from '../count-reason.js';
import { type ServiceFacts } from './service-facts.js';
import { spellAround } from './spell.js';

/** While its provision is suspended, a service gives no places (ЗСУ чл. 59-62). */
export function serviceSuspended({ suspensions }: ServiceFacts, day: Day): CountReason | null {
  const spell = spellAround(suspensions, day);
  if (spell === null) return null;
  const evidence = suspensions
    .filter((suspension) => contains(suspension, day))
    .map(({ id }) => ({ type: 'Suspension', id }) as const);
  return { code: 'SERVICE_SUSPENDED', since: spell.from, until: spell.until, evidence };
}
