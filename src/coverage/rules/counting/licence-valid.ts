import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Day } from '../../../kernel/day.js';
import { contains } from '../../../kernel/interval.js';
import { isValidLicence, licenceStatus, validTerm } from '../../../licensing/rules/index.js';
import { needsLicence } from '../../../providers/rules/index.js';
import { type CountReason } from '../count-reason.js';
import { type LicenceFact, type ProviderFact } from '../snapshot.js';
import { type ServiceFacts } from './service-facts.js';
import { gapAround } from './spell.js';

/**
 * Every provider of the service that needs a licence must hold one for this very service (ЗСУ чл. 30 и 31).
 * Where several lack it, the first by key is named. A missing licence is not an expired one.
 */
export function licenceNotValid({ provisions, licences }: ServiceFacts, day: Day): CountReason | null {
  let first: { provider: ProviderFact; held: readonly LicenceFact[] } | null = null;
  for (const provision of provisions) {
    const provider = provision.by;
    if (!needsLicence(provider.kind) || !contains(provision, day)) continue;
    if (first !== null && byCodePoint(provider.key, first.provider.key) >= 0) continue;
    const held = licences.filter(({ holder }) => holder === provider.key);
    if (!held.some((licence) => isValidLicence(licence, day))) first = { provider, held };
  }
  return first === null ? null : whatIsWrong(first.provider, first.held, day);
}

function whatIsWrong(provider: ProviderFact, held: readonly LicenceFact[], day: Day): CountReason {
  const latest = latestBegun(held, day);
  const evidence = [{ type: 'Provider', id: provider.id }] as const;
  if (latest === null) {
    const next = held
      .map(({ validFrom }) => validFrom)
      .sort()
      .at(0);
    if (next === undefined) return { code: 'LICENCE_MISSING', since: null, until: null, evidence };
    const ahead = held.filter(({ validFrom }) => validFrom === next);
    const licences = ahead.map(({ id }) => ({ type: 'Licence', id }) as const);
    return { code: 'LICENCE_NOT_YET_VALID', since: null, until: next, evidence: [...licences, ...evidence] };
  }
  const { code, since } = howItEnded(latest, day);
  const withoutLicence = gapAround(
    held.flatMap((licence) => validTerm(licence) ?? []),
    day,
  );
  return {
    code,
    // It ended, and no other one was valid beside it.
    since: withoutLicence?.since && withoutLicence.since > since ? withoutLicence.since : since,
    until: withoutLicence?.until ?? null,
    evidence: [{ type: 'Licence', id: latest.id }, ...evidence],
  };
}

/** The licence that began last; of several on the same day, the one with the greater number. */
function latestBegun(held: readonly LicenceFact[], day: Day): LicenceFact | null {
  return held
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<LicenceFact | null>((latest, next) => {
      if (latest === null || next.validFrom > latest.validFrom) return next;
      const tie = next.validFrom === latest.validFrom && byCodePoint(next.number, latest.number) > 0;
      return tie ? next : latest;
    }, null);
}

function howItEnded(licence: LicenceFact, day: Day): { code: CountReason['code']; since: Day } {
  const { revokedOn, terminatedOn, validUntil } = licence;
  const status = licenceStatus(licence, day);
  if (status === 'REVOKED' && revokedOn !== null) return { code: 'LICENCE_REVOKED', since: revokedOn };
  if (status === 'TERMINATED' && terminatedOn !== null) return { code: 'LICENCE_TERMINATED', since: terminatedOn };
  return { code: 'LICENCE_EXPIRED', since: validUntil };
}
