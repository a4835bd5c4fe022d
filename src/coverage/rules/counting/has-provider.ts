import { type Day } from '../../../kernel/day.js';
import { type CountReason } from '../count-reason.js';
import { type ServiceFacts } from './service-facts.js';
import { gapAround } from './spell.js';

/** Somebody must run the service: the municipality or a provider to whom it is assigned (ЗСУ чл. 28 и 29). */
export function noProvider({ service, provisions }: ServiceFacts, day: Day): CountReason | null {
  const withoutProvider = gapAround(provisions, day);
  if (withoutProvider === null) return null;
  return { code: 'NO_PROVIDER', ...withoutProvider, evidence: [{ type: 'Service', id: service.id }] };
}
