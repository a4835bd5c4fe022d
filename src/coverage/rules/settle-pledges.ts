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
 * places are never pledged on (ЗСУ чл. 56). The agreements come in order of first day and key.
 */
export function settlePledges(
  agreements: readonly Agreement56Fact[],
  surplusOf: (host: string, kind: string) => number,
  day: Day,
): readonly Pledge[] {
  const left = new Map<string, number>();
  return agreements
    .filter((agreement) => contains(agreement, day))
    .map((agreement) => {
      const { host, kind, places } = agreement;
      const surplus = left.get(`${host} ${kind}`) ?? surplusOf(host, kind);
      const honouredPlaces = Math.min(places, surplus);
      left.set(`${host} ${kind}`, surplus - honouredPlaces);
      return { agreement, honouredPlaces, reason: reasonOf(agreement, honouredPlaces) };
    });
}

function reasonOf(agreement: Agreement56Fact, honouredPlaces: number): CountReason {
  const code = honouredPlaces < agreement.places ? 'PLEDGE_NOT_BACKED' : 'IN_FORCE';
  const evidence = [{ type: 'Agreement56', id: agreement.id }] as const;
  return { code, since: agreement.from, until: agreement.until, evidence };
}
