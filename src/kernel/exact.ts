/** A number without any rounding: a fraction of whole numbers, in lowest terms, the lower one above zero. */
export type Exact = { readonly over: bigint; readonly under: bigint };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The number that a decimal writes, such as "1.95583". */
export function exact(decimal: string): Exact {
  const [, sign = '', units, digits = ''] = DECIMAL.exec(decimal) ?? [];
  if (units === undefined) throw new RangeError(`Not a decimal number: ${decimal}`);
  return fraction(BigInt(`${sign}${units}${digits}`), 10n ** BigInt(digits.length));
}

export const ZERO: Exact = { over: 0n, under: 1n };

export function whole(count: number): Exact {
  return { over: BigInt(count), under: 1n };
}

export function plus(a: Exact, b: Exact): Exact {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function times(a: Exact, b: Exact): Exact {
  return fraction(a.over * b.over, a.under * b.under);
}

export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new RangeError('Nothing can be divided by zero');
  return fraction(a.over * b.under, a.under * b.over);
}

export function isMore(a: Exact, b: Exact): boolean {
  return a.over * b.under > b.over * a.under;
}

/** The number to so many digits after the point; a half goes away from zero. */
export function rounded({ over, under }: Exact, digits: number): string {
  const scaled = magnitude(over) * 10n ** BigInt(digits);
  const units = (2n * scaled + under) / (2n * under);
  const text = units.toString().padStart(digits + 1, '0');
  const sign = over < 0n && units !== 0n ? '-' : '';
  if (digits === 0) return `${sign}${text}`;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function fraction(over: bigint, under: bigint): Exact {
  const common = greatestCommonDivisor(magnitude(over), magnitude(under));
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
