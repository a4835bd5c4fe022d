import { type FundingSource } from './funding-source.js';

/** Only services paid wholly or partly by the state count towards the Map (ЗСУ чл. 43 и 49). */
export function isStateMoney(source: FundingSource): boolean {
  return source === 'STATE' || source === 'STATE_AND_MUNICIPAL';
}
