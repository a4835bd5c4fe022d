import { type Day } from '../../../kernel/day.js';
import { type CountReason } from '../count-reason.js';
import { type ServiceFacts } from './service-facts.js';

/** A service runs from the day that the decision of the municipal council fixed, and not before (ЗСУ чл. 53). */
export function serviceNotStarted({ service }: ServiceFacts, day: Day): CountReason | null {
  if (service.startsOn !== null && day >= service.startsOn) return null;
  const evidence = [{ type: 'Service', id: service.id }] as const;
  return { code: 'SERVICE_NOT_STARTED', since: null, until: service.startsOn, evidence };
}
