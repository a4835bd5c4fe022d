import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../../src/kernel/code-point-order.js';

describe('the order by code point', () => {
  it('is that of Unicode, whatever a language or UTF-16 would say', () => {
    const inOrder = [
      '',
      'A',
      'Z',
      'Z1',
      'a',
      'aa',
      'я',
      'ё',
      '\uFF3A',
      '\uFF3Aa',
      '\u{10400}',
      '\u{10400}a',
      '\u{10401}',
    ];
    expect([...inOrder].reverse().sort(byCodePoint)).toEqual(inOrder);
    // UTF-16 units put what lies beyond the Basic Multilingual Plane too early.
    expect('\u{10400}' < '\uFF3A').toBe(true);
    expect(byCodePoint('\u{10400}', '\uFF3A')).toBeGreaterThan(0);
  });

  it('calls nothing equal but the same text', () => {
    expect(byCodePoint('Бяла', 'Бяла')).toBe(0);
    // A Latin look-alike in a Cyrillic name is another name, and so is a composed letter beside its parts.
    expect(byCodePoint('\u0421ливен', 'Cливен')).not.toBe(0);
    expect(byCodePoint('\u0439', '\u0438\u0306')).not.toBe(0);
  });

  it('agrees with the order of the code points themselves', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'я', '\uFF3A', '\u{10400}', '\u{10401}'), maxLength: 5 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const padded = (value: string) =>
          [...value].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('');
        const expected = padded(a) < padded(b) ? -1 : padded(a) > padded(b) ? 1 : 0;
        expect(Math.sign(byCodePoint(a, b))).toBe(expected);
        expect(Math.sign(byCodePoint(b, a))).toBe(-expected + 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
