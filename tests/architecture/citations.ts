/**
 * Articles that a text cites, one string each: `ЗСУ чл. 43`, `ЗСУ § 32`, `Наредба за качеството § 1`.
 * Lists and ranges are taken apart: `чл. 43 и 49` is two articles, `чл. 59-62` four. Paragraphs and items are left out.
 * A line that names no act speaks of `act`; so a citation and the act it names must stand on one line.
 */
export function citationsIn(text: string, act = 'ЗСУ'): readonly string[] {
  return text.split('\n').flatMap((line) => {
    let named = act;
    return [...line.matchAll(CITATION)].flatMap(({ groups = {} }) => {
      named = groups.act ?? named;
      return articlesIn(groups.articles ?? '').map((article) => `${named} ${groups.sign ?? ''} ${article}`);
    });
  });
}

const CITATION =
  /(?<act>ЗСУ|ЗАТУРБ|Наредба за качеството|Наредба за планирането)|(?<sign>чл\.|§) (?<articles>\d+(?:(?:-|, | и | and )\d+)*)/gu;

/** `43 и 49` is 43 and 49; `59-62` is 59, 60, 61 and 62. */
function articlesIn(list: string): readonly number[] {
  return [...list.matchAll(/(?<first>\d+)(?:-(?<last>\d+))?/g)].flatMap(({ groups = {} }) => {
    const first = Number(groups.first);
    const last = Number(groups.last ?? groups.first);
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}
