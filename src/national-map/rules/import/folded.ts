/** Letters of the one alphabet that nobody can tell from those of the other, when they are capitals. */
const ALIKE = new Map([...'АВЕКМНОРСТУХІЈЅ'.toLowerCase()].map((letter, place) => [letter, 'abekmhopctyxijs'[place]]));

/**
 * Text as it is compared: case, spaces of any kind and a colon at the end say nothing, nor does it which alphabet letters
 * are from that look alike: codes typed with a Bulgarian keyboard are the same codes.
 */
export function folded(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(/:$/, '').trim();
  return plain.replaceAll(/[а-яіјѕ]/g, (letter) => ALIKE.get(letter) ?? letter);
}
