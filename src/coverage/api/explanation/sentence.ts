import { type Language } from '../../../platform/request/language.js';
import { type CoverageRow } from '../../rules/index.js';
import { type ExplainedRisk, type ExplanationNames } from './explain.js';
import { lastDayIn, quoted, say } from './messages.js';
import { against, reasonIn } from './reason.js';
import { licencesThatEnd } from './risk.js';

/** Who, what kind, how many the Map asks for, how many there are and how many are missing. */
export function sentenceOf(
  row: CoverageRow,
  names: ExplanationNames,
  risk: ExplainedRisk | null,
  language: Language,
): string {
  const { status, maximumUsers, havePlaces: have, openPlaces, bounds, pledges, exemption } = row;
  const values = {
    host: names.host,
    kind: names.kind,
    level: say(language, row.level),
    have,
    maximum: maximumUsers ?? 0,
    open: openPlaces ?? 0,
    lower: bounds.lower,
    range: bounds.lower < (openPlaces ?? 0) ? 'yes' : 'no',
    surplus: maximumUsers === null ? 0 : Math.max(0, have - maximumUsers),
    agreements: pledges.some(({ honouredPlaces }) => honouredPlaces > 0) ? 'yes' : 'no',
  };
  switch (status) {
    case 'SHORTFALL':
      return say(language, 'SHORTFALL', { ...values, ...whyShort(row, names, language) });
    case 'AT_RISK':
      if (risk === null) return say(language, 'AT_RISK_LATER', values);
      return say(language, 'AT_RISK', { ...values, ...licencesThatEnd(risk, language) });
    case 'UNKNOWN':
      if (maximumUsers === null) return say(language, 'UNKNOWN_MAXIMUM', values);
      return say(language, 'UNKNOWN_PLACES', { ...values, unknown: row.unknownPlaces ?? 'unbounded' });
    case 'EXEMPT': {
      const lastDay = lastDayIn(language, exemption?.until ?? null);
      return say(language, maximumUsers === null ? 'EXEMPT_MAXIMUM_UNKNOWN' : 'EXEMPT', { ...values, lastDay });
    }
    case 'MET':
    case 'NOT_REQUIRED':
      return say(language, status, values);
  }
}

/** The one service whose places do not count, with its first reason; of several only that there are some. */
function whyShort({ ledger, temporarilyLost }: CoverageRow, names: ExplanationNames, language: Language) {
  const lost = ledger.filter(
    ({ basis, outcome, places }) => basis === 'ALLOCATION' && outcome === 'EXCLUDED' && places !== 0,
  );
  const [line, ...others] = lost;
  const [reason] = against(line?.reasons ?? []);
  if (line === undefined || reason === undefined) {
    return { why: ledger.length === 0 ? 'noService' : 'none', service: '', reason: '' };
  }
  const isOne = others.length === 0;
  return {
    why: temporarilyLost ? (isOne ? 'lostByOne' : 'lostBySeveral') : isOne ? 'one' : 'several',
    service: quoted(language, names.service(line.serviceKey)),
    reason: reasonIn(language, reason),
  };
}
