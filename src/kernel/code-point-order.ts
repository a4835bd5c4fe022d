/**
 * Order of natural keys: by Unicode code point, on every machine and in every language.
 * JavaScript's own `<` compares UTF-16 units, which differs beyond the Basic Multilingual Plane.
 */
export function byCodePoint(a: string, b: string): number {
  let index = 0;
  while (index < a.length && index < b.length) {
    const left = a.codePointAt(index) ?? 0;
    const right = b.codePointAt(index) ?? 0;
    if (left !== right) return left - right;
    index += left > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
