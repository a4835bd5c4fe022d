import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day } from '../../kernel/day.js';
import { type Interval } from '../../kernel/interval.js';

/** How a licence stands on a day. */
export const licenceStatuses = [
  { code: 'NOT_YET_VALID', nameBg: 'още не е в сила', nameEn: 'not valid yet', article: 'ЗСУ чл. 31' },
  { code: 'VALID', nameBg: 'валиден', nameEn: 'valid', article: 'ЗСУ чл. 31' },
  { code: 'REVOKED', nameBg: 'отнет', nameEn: 'revoked', article: 'ЗСУ чл. 158' },
  { code: 'TERMINATED', nameBg: 'прекратен', nameEn: 'terminated', article: 'ЗСУ чл. 157' },
  { code: 'EXPIRED', nameBg: 'с изтекъл срок', nameEn: 'expired', article: 'ЗСУ чл. 146-156' },
] as const satisfies readonly NamedCode[];
export type LicenceStatus = (typeof licenceStatuses)[number]['code'];
export const LicenceStatus = codesOf<LicenceStatus>(licenceStatuses);

export type LicenceTerm = {
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly terminatedOn: Day | null;
  /** The day on which the revocation becomes enforceable. */
  readonly revokedOn: Day | null;
};

/** Valid from its first day to the last, unless terminated or revoked before; a revocation outweighs a termination. */
export function licenceStatus(
  { validFrom, validUntil, terminatedOn, revokedOn }: LicenceTerm,
  day: Day,
): LicenceStatus {
  if (day < validFrom) return 'NOT_YET_VALID';
  if (revokedOn !== null && day >= revokedOn) return 'REVOKED';
  if (terminatedOn !== null && day >= terminatedOn) return 'TERMINATED';
  return day < validUntil ? 'VALID' : 'EXPIRED';
}

export function isValidLicence(term: LicenceTerm, day: Day): boolean {
  return licenceStatus(term, day) === 'VALID';
}

/** The days on which a licence is valid; null when it was terminated or revoked before it began. */
export function validTerm({ validFrom, validUntil, terminatedOn, revokedOn }: LicenceTerm): Interval | null {
  const until = [terminatedOn, revokedOn].reduce<Day>(
    (earliest, end) => (end !== null && end < earliest ? end : earliest),
    validUntil,
  );
  return until > validFrom ? { from: validFrom, until } : null;
}
