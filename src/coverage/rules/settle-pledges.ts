import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { type CountReason } from './count-reason.js';
import { type Agreement56Fact } from './snapshot.js';

/** An agreement of чл. 56 on a day: what was pledged, and how much of it the host's own surplus backs. */
export type Pledge = {
  readonly agreement: Agreement56Fact;
  readonly honouredPlaces: number;
  readonly reason: CountReason;
};

/**
 * Pledges are honoured only from the host's own surplus, in the order of the agreements, until it is used up; received
 * places are never pledged on (ЗСУ чл. 56). The agreements are those of one host and kind, by first day and key.
 */
export function settlePledges(
  agreements: readonly Agreement56Fact[],
  surplus: () => number,
  day: Day,
): readonly Pledge[] {
  const inForce = agreements.filter((agreement) => contains(agreement, day));
  let left = inForce.length === 0 ? 0 : surplus();
  return inForce.map((agreement) => {
    const honouredPlaces = Math.min(agreement.places, left);
    left -= honouredPlaces;
    return { agreement, honouredPlaces, reason: reasonOf(agreement, honouredPlaces) };
  });
}

function reasonOf(agreement: Agreement56Fact, honouredPlaces: number): CountReason {
  const code = honouredPlaces < agreement.places ? 'PLEDGE_NOT_BACKED' : 'IN_FORCE';
  const evidence = [{ type: 'Agreement56', id: agreement.id }] as const;
  return { code, since: agreement.from, until: agreement.until, evidence };
}
