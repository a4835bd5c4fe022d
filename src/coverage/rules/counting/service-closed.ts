import { type Day } from '../../../kernel/day.js';
import { type CountReason } from '../count-reason.js';
import { type ServiceFacts } from './service-facts.js';

/** A closed service gives no places from the day of its closing (ЗСУ чл. 58). */
export function serviceClosed({ service }: ServiceFacts, day: Day): CountReason | null {
  if (service.closedOn === null || day < service.closedOn) return null;
  const evidence = [{ type: 'Service', id: service.id }] as const;
  return { code: 'SERVICE_CLOSED', since: service.closedOn, until: null, evidence };
}
