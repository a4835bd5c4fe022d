import { type Day } from '../../../kernel/day.js';
import { contains } from '../../../kernel/interval.js';
import { isStateMoney } from '../../../services/rules/index.js';
import { type CountReason } from '../count-reason.js';
import { type ServiceFacts } from './service-facts.js';
import { gapAround } from './spell.js';

/**
 * Only places paid wholly or partly by the state count: purely municipal, private or donor money never closes a gap
 * of the Map (ЗСУ чл. 43 и 49).
 */
export function notStateFunded({ service, fundings }: ServiceFacts, day: Day): CountReason | null {
  const withoutStateMoney = gapAround(
    fundings.filter(({ source }) => isStateMoney(source)),
    day,
  );
  if (withoutStateMoney === null) return null;
  const others = fundings.filter((funding) => contains(funding, day));
  const evidence =
    others.length > 0
      ? others.map(({ id }) => ({ type: 'Funding', id }) as const)
      : [{ type: 'Service', id: service.id } as const];
  return { code: 'NOT_STATE_FUNDED', ...withoutStateMoney, evidence };
}
