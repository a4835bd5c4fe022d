import { addDays, addMonths, type Day } from '../../kernel/day.js';

export type Term = { readonly startsOn: Day | null; readonly endsOn: Day | null; readonly months: number | null };

/** A term of so many months ends on the same day of the month, or the day before it (ЗСУ чл. 41). */
export function termRefusal({ startsOn, endsOn, months }: Term): string | null {
  if (startsOn === null || endsOn === null) return null;
  if (endsOn <= startsOn) return 'TERM_MISMATCH';
  if (months === null) return null;
  const sameDay = addMonths(startsOn, months);
  return endsOn === sameDay || endsOn === addDays(sameDay, -1) ? null : 'TERM_MISMATCH';
}

/** The last day of the money so far: of the latest agreement that continues the project, else of its term (ЗСУ чл. 41). */
export function moneyUntil(endsOn: Day, continuations: readonly { readonly continuesUntil: Day }[]): Day {
  return continuations.reduce(
    (latest, { continuesUntil }) => (continuesUntil > latest ? continuesUntil : latest),
    endsOn,
  );
}
