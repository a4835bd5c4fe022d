/** A count of a table that adds up: so many persons, under a key that orders equals. */
export type Counted = { readonly key: string; readonly count: number };

/** What is published of a count: itself, or within which bounds it lies; no upper bound is told where it would tell more. */
export type Published =
  | { readonly isSuppressed: false; readonly value: number }
  | { readonly isSuppressed: true; readonly least: number; readonly most: number | null };

export type PublishedTable = {
  readonly cells: ReadonlyMap<string, Published>;
  readonly total: Published;
};

/** Smaller counts of persons are not published; that there is nobody tells of nobody (ЗСУ чл. 86). */
export const LEAST_PUBLISHED = 5;
const MOST_SMALL = LEAST_PUBLISHED - 1;

export function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_PUBLISHED;
}

/**
 * What of a table and its total is published, so that no small count can be computed from the rest (ЗСУ чл. 86). Beside the
 * small counts the next larger ones are suppressed, with all that equal them, until what the total leaves for each lets it
 * be one of two values at least, even to somebody who knew which are the small ones. All suppressed counts have the same
 * bounds, so that these do not say which are small. Where nothing is left to suppress, or the total itself is small, the
 * total is not published either, and what was suppressed stays so.
 */
export function suppressTable(counts: readonly Counted[]): PublishedTable {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const small = counts.filter(({ count }) => isSmall(count));
  if (small.length === 0) return published(counts, [], { isSuppressed: false, value: total });
  if (isSmall(total)) return withoutTotal(counts, small);
  let suppressed: readonly Counted[] = small;
  let left = counts.filter(({ count }) => count >= LEAST_PUBLISHED);
  while (!isProtected(suppressed)) {
    if (left.length === 0) return withoutTotal(counts, suppressed);
    const next = Math.min(...left.map(({ count }) => count));
    suppressed = [...suppressed, ...left.filter(({ count }) => count === next)];
    left = left.filter(({ count }) => count > next);
  }
  const most = sumOf(suppressed) - suppressed.length + 1;
  return published(counts, suppressed, { isSuppressed: false, value: total }, most);
}

/**
 * A table that was published before, corrected: whoever kept the first may compare. What was suppressed stays so, and the
 * total is published only where nothing of the table ever was suppressed.
 */
export function suppressCorrected(counts: readonly Counted[], suppressedBefore: ReadonlySet<string>): PublishedTable {
  const small = counts.filter(({ key, count }) => isSmall(count) || suppressedBefore.has(key));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (small.length === 0) return published(counts, [], { isSuppressed: false, value: total });
  const cells = new Map(
    counts.map(({ key, count }): readonly [string, Published] => {
      if (suppressedBefore.has(key)) return [key, { isSuppressed: true, least: 0, most: null }];
      return [key, isSmall(count) ? { isSuppressed: true, least: 1, most: MOST_SMALL } : exactly(count)];
    }),
  );
  return { cells, total: boundsOfSum([...cells.values()], false) };
}

/**
 * A total of published counts: itself where all of them are told, else within the sum of their bounds. It is made of nothing
 * but what is published, so it tells nothing more. Without an upper bound where some are missing.
 */
export function boundsOfSum(parts: readonly Published[], isPartMissing: boolean): Published {
  const value = parts.reduce((sum, part) => sum + (part.isSuppressed ? part.least : part.value), 0);
  if (!isPartMissing && parts.every(({ isSuppressed }) => !isSuppressed)) return exactly(value);
  const most = parts.reduce<number | null>((sum, part) => {
    const upper = part.isSuppressed ? part.most : part.value;
    return sum === null || upper === null ? null : sum + upper;
  }, 0);
  return { isSuppressed: true, least: value, most: isPartMissing ? null : most };
}

const exactly = (value: number): Published => ({ isSuppressed: false, value });
const sumOf = (counts: readonly Counted[]) => counts.reduce((sum, { count }) => sum + count, 0);

function published(
  counts: readonly Counted[],
  suppressed: readonly Counted[],
  total: Published,
  most: number | null = null,
): PublishedTable {
  const hidden = new Set(suppressed.map(({ key }) => key));
  const shown = ({ key, count }: Counted): Published =>
    hidden.has(key) ? { isSuppressed: true, least: 1, most } : exactly(count);
  return { cells: new Map(counts.map((each) => [each.key, shown(each)])), total };
}

function withoutTotal(counts: readonly Counted[], suppressed: readonly Counted[]): PublishedTable {
  const most = suppressed.every(({ count }) => isSmall(count)) ? MOST_SMALL : null;
  const { cells } = published(counts, suppressed, exactly(0), most);
  return { cells, total: boundsOfSum([...cells.values()], false) };
}

/** Whether each of the counts, which together are known, may be one of two values at least: small ones 1 to 4, others above. */
function isProtected(counts: readonly Counted[]): boolean {
  const lowest = ({ count }: Counted) => (isSmall(count) ? 1 : LEAST_PUBLISHED);
  const highest = ({ count }: Counted) => (isSmall(count) ? MOST_SMALL : Infinity);
  const together = sumOf(counts);
  return counts.every((each) => {
    const others = counts.filter((other) => other !== each);
    const least = Math.max(lowest(each), together - others.reduce((sum, other) => sum + highest(other), 0));
    const most = Math.min(highest(each), together - others.reduce((sum, other) => sum + lowest(other), 0));
    return most > least;
  });
}
