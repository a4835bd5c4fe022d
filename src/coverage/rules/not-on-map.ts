import { type Contribution } from './contribution.js';
import { type CountReason } from './count-reason.js';

/**
 * Places for which the Map has no row close no gap of it (ЗСУ чл. 34 and 43): each line keeps what else speaks against
 * it and says, last, that the Map does not know it. Alone, that reason means: lawful and paid, but not on the Map.
 */
export function placesNotOnMap(lines: readonly Contribution[]): Contribution[] {
  return lines.map((line) => ({ ...line, outcome: 'EXCLUDED', reasons: [...against(line), outsideTheMap(line)] }));
}

function against({ reasons }: Contribution): readonly CountReason[] {
  return reasons.filter(({ code }) => code !== 'IN_FORCE');
}

function outsideTheMap({ level, serviceId }: Contribution): CountReason {
  const code = level === 'MUNICIPAL' ? 'NOT_ON_MAP' : 'HOST_MISMATCH';
  return { code, since: null, until: null, evidence: [{ type: 'Service', id: serviceId }] };
}
