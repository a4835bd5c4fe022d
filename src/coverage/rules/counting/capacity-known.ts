import { type CountReason } from '../count-reason.js';
import { type AllocationFact } from '../snapshot.js';

/** What nobody has stated cannot be counted, and is not zero either (ЗСУ чл. 51 и 86). */
export function capacityUnknown(allocation: AllocationFact): CountReason | null {
  if (allocation.places !== null) return null;
  return {
    code: 'CAPACITY_UNKNOWN',
    since: allocation.from,
    until: allocation.until,
    evidence: [{ type: 'Allocation', id: allocation.id }],
  };
}
