/** Rank correlation of two lists of equal length; equal values share the mean of their ranks. */
export function spearman(first: readonly number[], second: readonly number[]): number {
  return pearson(ranks(first), ranks(second));
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

function pearson(first: readonly number[], second: readonly number[]): number {
  const [meanFirst, meanSecond] = [mean(first), mean(second)];
  const pairs = first.map((value, index) => [value - meanFirst, (second[index] ?? 0) - meanSecond] as const);
  const together = pairs.reduce((sum, [a, b]) => sum + a * b, 0);
  const alone = pairs.reduce((sum, [a]) => sum + a * a, 0) * pairs.reduce((sum, [, b]) => sum + b * b, 0);
  return together / Math.sqrt(alone);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
