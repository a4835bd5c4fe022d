import { type Day, daysBetween } from '../../kernel/day.js';
import { type AssignmentGround } from './contract-term.js';

/** A licence that was revoked with effect. */
export type Revoked = {
  readonly revokedOn: Day;
  /** Life or health was in danger, or a crime was done. */
  readonly hasDanger: boolean;
  /** Public money was spent unlawfully. */
  readonly isForSpending: boolean;
};

/**
 * Nothing is assigned to a provider whose licence was revoked before with danger to life or for a crime, or because it
 * spent public money unlawfully (ЗСУ чл. 64, 71 и 158).
 */
export function assignmentBarRefusal(revoked: readonly Revoked[], on: Day): string | null {
  const isBarred = revoked.some(
    ({ revokedOn, hasDanger, isForSpending }) => revokedOn <= on && (hasDanger || isForSpending),
  );
  return isBarred ? 'BARRED_FROM_ASSIGNMENT' : null;
}

/** Days on which a provider gave a service, the last not among them. */
export type Span = { readonly from: Day; readonly until: Day };

const DAYS_OF_EXPERIENCE = 365;

/** What the municipality cannot create goes to a provider who gave the same kind of service for a year (ЗСУ чл. 68). */
export function experienceRefusal(ground: AssignmentGround, given: readonly Span[]): string | null {
  if (ground !== 'CANNOT_CREATE') return null;
  return daysOf(given) >= DAYS_OF_EXPERIENCE ? null : 'NO_EXPERIENCE';
}

/** How many days the spans have, each counted once. */
function daysOf(spans: readonly Span[]): number {
  let [days, reached] = [0, '' as Day];
  for (const { from, until } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = from > reached ? from : reached;
    if (until <= first) continue;
    days += daysBetween(first, until);
    reached = until;
  }
  return days;
}
