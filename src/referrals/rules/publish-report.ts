import { type Counted, type Published, suppressCorrected, suppressTable } from './complementary-suppression.js';
import { type ReferralMeasure, referralMeasures } from './referral-count.js';

export type ReferralCounts = Readonly<Record<ReferralMeasure, number>>;
export type CountedKind = ReferralCounts & { readonly kind: string };

/** What was published of a kind before, of which measures it was suppressed. */
export type PublishedBefore = { readonly kind: string; readonly suppressed: ReadonlySet<ReferralMeasure> };

export type PublishedCounts = Readonly<Record<ReferralMeasure, Published>>;
export type PublishedReport = {
  readonly total: PublishedCounts;
  readonly kinds: ReadonlyMap<string, PublishedCounts>;
};

/**
 * What of a report of referrals is published: each measure is a table over kinds with its total. A report that was there
 * before is corrected, and what was suppressed of it stays so (ЗСУ чл. 73-79 и 86).
 */
export function publishReport(
  kinds: readonly CountedKind[],
  before: readonly PublishedBefore[] | null,
): PublishedReport {
  const tables = referralMeasures.map((measure) => {
    const counts: readonly Counted[] = kinds.map((each) => ({ key: each.kind, count: each[measure] }));
    const suppressed = before?.filter((each) => each.suppressed.has(measure)).map(({ kind }) => kind);
    return [
      measure,
      suppressed === undefined ? suppressTable(counts) : suppressCorrected(counts, new Set(suppressed)),
    ] as const;
  });
  const each = (of: (table: (typeof tables)[number][1]) => Published | undefined) =>
    Object.fromEntries(tables.map(([measure, table]) => [measure, of(table)])) as PublishedCounts;
  return {
    total: each(({ total }) => total),
    kinds: new Map(kinds.map(({ kind }) => [kind, each(({ cells }) => cells.get(kind))])),
  };
}
