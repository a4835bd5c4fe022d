const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10];

/** The check digit of a nine-digit ЕИК, from its first eight digits. */
export function checkDigit(digits: string): number {
  const first = weighted(digits, FIRST_WEIGHTS) % 11;
  return first < 10 ? first : (weighted(digits, SECOND_WEIGHTS) % 11) % 10;
}

/** Nine digits whose check digit is wrong on purpose, so that the number can belong to nobody. */
export function inventedEik(number: number): string {
  const digits = String(99_000_000 + number * 37);
  return `${digits}${(checkDigit(digits) + 1 + (number % 8)) % 10}`;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
