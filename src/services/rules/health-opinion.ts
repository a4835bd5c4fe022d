import { type Day } from '../../kernel/day.js';

/** What commands ask for. */
export const HEALTH_OPINION =
  'The favourable opinion of the regional health inspectorate (РЗИ); needed for an integrated service (ЗСУ чл. 138-145).';

export type HealthOpinion = { readonly number: string; readonly date: Day };

/**
 * An integrated health and social service is approved and licensed only with an opinion of the regional health
 * inspectorate, given by the day of the decision (ЗСУ чл. 138-145).
 */
export function healthOpinionRefusal(
  isIntegrated: boolean,
  opinion: HealthOpinion | null,
  decidedOn: Day,
): string | null {
  if (opinion === null) return isIntegrated ? 'HEALTH_OPINION_MISSING' : null;
  return opinion.date > decidedOn ? 'OUT_OF_ORDER' : null;
}
