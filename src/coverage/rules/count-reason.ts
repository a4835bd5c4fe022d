import { type Day } from '../../kernel/day.js';
import { type CountReasonCode } from './count-reason-code.js';

/** The stored record that shows a reason to be true. */
export type Evidence = { readonly type: EvidenceType; readonly id: string };
export type EvidenceType =
  | 'Service'
  | 'Suspension'
  | 'Funding'
  | 'Provision'
  | 'Provider'
  | 'Licence'
  | 'Allocation'
  | 'LegacyCapacity'
  | 'Agreement56'
  | 'Exemption'
  | 'MapEdition';

export type CountReason = {
  readonly code: CountReasonCode;
  /** The first day of the present state, where a fact tells it. */
  readonly since: Day | null;
  /** The first day on which the reason no longer holds, as far as is known today. */
  readonly until: Day | null;
  readonly evidence: readonly Evidence[];
};
