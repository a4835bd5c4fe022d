import { type Day } from '../../kernel/day.js';
import { type Provenance, weakest } from '../../kernel/provenance.js';
import { boundsOfSum } from './complementary-suppression.js';
import { type PublishedCounts } from './publish-report.js';
import { referralMeasures, type ReferringBody, ReferringBody as bodies } from './referral-count.js';
import { lastDayOfPeriod, quarterOf } from './referral-period.js';

/** What is published of a report, and the area that it is added up for. */
export type PublishedPart = {
  readonly code: string;
  /** How many municipalities the area has. */
  readonly municipalities: number;
  /** The one that it is a report of. */
  readonly municipality: string;
  readonly referredBy: ReferringBody;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly counts: PublishedCounts;
  readonly provenance: Provenance;
};

export type ReferralTotal = Pick<PublishedPart, 'code' | 'firstDay' | 'lastDay' | 'counts' | 'provenance'> & {
  readonly reports: number;
  readonly missingReports: number;
};

/**
 * Totals by area and period, made of what is published and of nothing else, so that they tell nothing more: told where both
 * bodies reported for every municipality and every report tells its total, else within bounds. Where a body reports by month
 * its three months are its report of the quarter (ЗСУ чл. 74 и 86).
 */
export function referralTotals(parts: readonly PublishedPart[]): readonly ReferralTotal[] {
  const groups = Map.groupBy(
    [...parts, ...quartersOf(parts)],
    ({ code, firstDay, lastDay }) => `${lastDay} ${firstDay} ${code}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => (first === undefined ? [] : [totalOf(first, others)]));
}

/** What three months together say of their quarter: who waits is of its last day. */
function quartersOf(parts: readonly PublishedPart[]): readonly PublishedPart[] {
  const months = parts
    .filter(({ firstDay, lastDay }) => lastDayOfPeriod(firstDay, 'MONTH') === lastDay)
    .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  const quarters = Map.groupBy(months, ({ municipality, referredBy, firstDay }) => {
    return `${municipality} ${referredBy} ${quarterOf(firstDay)}`;
  });
  return [...quarters.values()].flatMap(([first, second, third]) => {
    if (first === undefined || second === undefined || third === undefined) return [];
    const { lastDay, counts } = third;
    const sum = (measure: (typeof referralMeasures)[number]) =>
      boundsOfSum([first.counts[measure], second.counts[measure], counts[measure]], false);
    return [
      {
        ...{ ...first, lastDay },
        counts: {
          referred: sum('referred'),
          refused: sum('refused'),
          started: sum('started'),
          waiting: counts.waiting,
        },
        provenance: weakest(first.provenance, second.provenance, third.provenance),
      },
    ];
  });
}

function totalOf(first: PublishedPart, others: readonly PublishedPart[]): ReferralTotal {
  const parts = [first, ...others];
  const { code, firstDay, lastDay, municipalities } = first;
  const missingReports = municipalities * Object.keys(bodies).length - parts.length;
  const entries = referralMeasures.map((measure) => {
    const of = parts.map(({ counts }) => counts[measure]);
    return [measure, boundsOfSum(of, missingReports > 0)] as const;
  });
  return {
    ...{ code, firstDay, lastDay, reports: parts.length, missingReports },
    counts: Object.fromEntries(entries) as PublishedCounts,
    provenance: weakest(first.provenance, ...others.map(({ provenance }) => provenance)),
  };
}
