import { type Language } from '../../../platform/request/language.js';
import { type CountReason, type CountReasonCode, countReasonCodes } from '../../rules/index.js';
import { dateIn, lastDayIn, say } from './messages.js';

const ARTICLES: ReadonlyMap<CountReasonCode, string> = new Map(
  countReasonCodes.map(({ code, article }) => [code, article]),
);

/** Why places do not count, with its days: “the licence has expired and has not been valid since 1 October 2026”. */
export function reasonIn(language: Language, { code, since, until }: CountReason): string {
  return say(language, code, {
    since: dateIn(language, since),
    start: dateIn(language, until),
    lastDay: lastDayIn(language, until),
  });
}

/** All that stands against the places, each with its article. */
export function reasonsIn(language: Language, reasons: readonly CountReason[]): string {
  return against(reasons)
    .map((reason) => say(language, 'reason', { phrase: reasonIn(language, reason), article: articleOf(reason.code) }))
    .join('; ');
}

/** Without those that the sentence around them says already. */
export function against(reasons: readonly CountReason[]): readonly CountReason[] {
  return reasons.filter(({ code }) => code !== 'CAPACITY_UNKNOWN' && code !== 'LEGACY_UNALLOCATED');
}

export function articleOf(code: CountReasonCode): string {
  return ARTICLES.get(code) ?? '';
}
