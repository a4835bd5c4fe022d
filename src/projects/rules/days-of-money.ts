import { addDays, type Day } from '../../kernel/day.js';
import { type FundingSource } from '../../services/rules/index.js';

/** Whose money projects bring to a service. */
export const MONEY_OF_PROJECTS: FundingSource = 'EU_FUND';

/** The days on which a project pays for a service; `validUntil` is the first day after them. */
export type DaysOfMoney = { readonly validFrom: Day; readonly validUntil: Day };
type Spell = { readonly validFrom: Day; readonly validUntil: Day | null };

/** From the first day of the project, or of a service that begins later, to the last day of the project (ЗСУ чл. 41). */
export function daysOfMoney(term: { startsOn: Day; endsOn: Day }, serviceBegins: Day | null): DaysOfMoney {
  const isLater = serviceBegins !== null && serviceBegins > term.startsOn;
  return { validFrom: isLater ? serviceBegins : term.startsOn, validUntil: addDays(term.endsOn, 1) };
}

export function isSpell({ validFrom, validUntil }: DaysOfMoney): (spell: Spell) => boolean {
  return (spell) => spell.validFrom === validFrom && spell.validUntil === validUntil;
}

/**
 * What becomes of the money of a project when its days change (ЗСУ чл. 41): its spell is changed; where another project
 * pays on the same days the spell is that one's too, so a new one is added. Null where the new days are paid already, or
 * where somebody has changed the money since.
 */
export function movedMoney<Known extends Spell>(
  spells: readonly Known[],
  { before, after, others }: { before: DaysOfMoney; after: DaysOfMoney; others: readonly DaysOfMoney[] },
): { readonly change: Known } | 'ADD' | null {
  const own = spells.find(isSpell(before));
  if (own === undefined) return null;
  const isThere = spells.some(isSpell(after));
  if (others.some(isSpell(before))) return isThere ? null : 'ADD';
  const isWithin = before.validFrom >= after.validFrom && before.validUntil <= after.validUntil;
  return isThere && isWithin ? null : { change: own };
}
