const LEAST = 5;
const ROUNDS = 12;

/** Divides `total` by weight into numbers of at least 5, nearly all of them round; the largest takes what rounding leaves. */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  let scale = total / sumOf(weights);
  let numbers = rounded(weights, scale);
  // The smallest are lifted to 5, so the others must give a little: a few rounds come close enough.
  for (let round = 0; round < ROUNDS; round += 1) {
    scale *= total / sumOf(numbers);
    numbers = rounded(weights, scale);
  }
  const largest = numbers.indexOf(Math.max(...numbers));
  const left = (numbers[largest] ?? 0) + total - sumOf(numbers);
  if (left < LEAST) throw new RangeError(`${total} users cannot be divided among ${weights.length} hosts`);
  return numbers.with(largest, left);
}

function rounded(weights: readonly number[], scale: number): readonly number[] {
  return weights.map((weight) => Math.max(LEAST, Math.round((weight * scale) / 5) * 5));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
