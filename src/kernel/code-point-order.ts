/**
 * Order of natural keys: by Unicode code point, on every machine and in every language.
 * JavaScript's own `<` compares UTF-16 units, which differs beyond the Basic Multilingual Plane.
 */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Halves of pairs stand for code points beyond all single units, though some single units have greater numbers. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
