import { addDays } from '../../../kernel/day.js';
import { type Language } from '../../../platform/request/language.js';
import { type Contribution, countReasonCodes, type CoverageRow, type Pledge, type Turn } from '../../rules/index.js';
import { dateIn, say } from './messages.js';

/** What a row's text needs beside the row: names, and what comes next. */
export type ExplanationNames = {
  readonly host: string;
  readonly kind: string;
  readonly service: (key: string) => string;
  readonly municipality: (code: string) => string;
};

export type ExplainedRisk = {
  readonly day: CoverageRow['edition']['effectiveFrom'];
  readonly openPlaces: number;
  readonly licences: readonly string[];
  readonly causes: readonly Pick<Turn, 'change' | 'fact'>[];
};

export type Explanation = { readonly sentence: string; readonly points: readonly string[] };

const MOST_POINTS = 12;
const MOST_NAMES = 5;

/** One plain sentence about the row, and a short list of what it follows from. */
export function explain(
  row: CoverageRow,
  names: ExplanationNames,
  risk: ExplainedRisk | null,
  language: Language,
): Explanation {
  const points = [
    ...row.ledger.map((line) => linePoint(line, names, language)),
    ...row.pledges.map((pledge) => pledgePoint(row.host, pledge, names, language)),
    ...accessPoint(row, names, language),
    ...riskPoint(row, risk, language),
  ];
  const left = points.length - MOST_POINTS;
  const shown = left > 0 ? [...points.slice(0, MOST_POINTS), say(language, 'more', { count: left })] : points;
  const isInvented = [row, ...row.ledger].some(({ provenance }) => provenance === 'SYNTHETIC');
  return {
    sentence: sentenceOf(row, names, risk, language),
    points: isInvented ? [...shown, say(language, 'invented')] : shown,
  };
}

function sentenceOf(
  row: CoverageRow,
  { host, kind }: ExplanationNames,
  risk: ExplainedRisk | null,
  language: Language,
): string {
  const { status, maximumUsers, havePlaces: have, openPlaces, exemption } = row;
  const values = {
    ...{ host, kind, have, level: say(language, row.level) },
    maximum: maximumUsers ?? 0,
    open: openPlaces ?? 0,
    surplus: maximumUsers === null ? 0 : Math.max(0, have - maximumUsers),
  };
  switch (status) {
    case 'SHORTFALL': {
      const sentence = say(language, 'SHORTFALL', values);
      return row.temporarilyLost ? `${sentence} ${say(language, 'temporarilyLost')}` : sentence;
    }
    case 'AT_RISK':
      return risk === null
        ? say(language, 'AT_RISK_LATER', values)
        : say(language, 'AT_RISK', { ...values, open: risk.openPlaces, day: dateIn(language, risk.day) });
    case 'UNKNOWN':
      return say(language, maximumUsers === null ? 'UNKNOWN_MAXIMUM' : 'UNKNOWN_PLACES', values);
    case 'EXEMPT': {
      const until = exemption?.until ?? null;
      const lastDay = until === null ? '' : dateIn(language, addDays(until, -1));
      return say(language, 'EXEMPT', { ...values, lastDay, hasEnd: until === null ? 'no' : 'yes' });
    }
    case 'MET':
    case 'NOT_REQUIRED':
      return say(language, status, values);
  }
}

function linePoint(line: Contribution, names: ExplanationNames, language: Language): string {
  const { basis, outcome, places } = line;
  const values = {
    service: names.service(line.serviceKey),
    places: places ?? 0,
    reasons: reasonsOf(line, language),
    article: articleOf(line.reasons.at(-1)?.code ?? 'IN_FORCE'),
  };
  if (outcome === 'COUNTED') return say(language, 'counted', values);
  if (basis === 'LEGACY') {
    if (outcome === 'EXCLUDED') return say(language, 'oldPlacesNotCounted', values);
    return say(language, places === null ? 'oldPlacesUnknown' : 'oldPlaces', values);
  }
  if (outcome === 'UNKNOWN') return say(language, 'placesUnknown', values);
  return say(language, places === null ? 'notCountedUnknown' : 'notCounted', values);
}

/** All reasons but those that the sentence around them says already. */
function reasonsOf({ reasons }: Contribution, language: Language): string {
  return reasons
    .filter(({ code }) => code !== 'CAPACITY_UNKNOWN' && code !== 'LEGACY_UNALLOCATED')
    .map(({ code, since }) => {
      const values = { phrase: say(language, code), article: articleOf(code) };
      return since === null
        ? say(language, 'reason', values)
        : say(language, 'reasonSince', { ...values, since: dateIn(language, since) });
    })
    .join('; ');
}

function articleOf(code: string): string {
  return countReasonCodes.find((each) => each.code === code)?.article ?? '';
}

function pledgePoint(
  host: string,
  { agreement, honouredPlaces }: Pledge,
  names: ExplanationNames,
  language: Language,
): string {
  const isGiven = agreement.host === host;
  return say(language, isGiven ? 'given' : 'received', {
    municipality: names.municipality(isGiven ? agreement.beneficiary : agreement.host),
    pledged: agreement.places,
    honoured: honouredPlaces,
    backed: honouredPlaces < agreement.places ? 'no' : 'yes',
  });
}

function accessPoint(
  { accessNotSecured }: CoverageRow,
  names: ExplanationNames,
  language: Language,
): readonly string[] {
  if (accessNotSecured.length === 0) return [];
  const named = accessNotSecured.slice(0, MOST_NAMES);
  return [
    say(language, 'access', {
      count: accessNotSecured.length,
      names: named.map(names.municipality).join(', '),
      more: accessNotSecured.length - named.length,
    }),
  ];
}

function riskPoint({ status }: CoverageRow, risk: ExplainedRisk | null, language: Language): readonly string[] {
  if (status !== 'AT_RISK' || risk === null) return [];
  const day = dateIn(language, risk.day);
  const licences = risk.licences.join(', ');
  const others = risk.causes.filter(({ change, fact }) => fact.type !== 'Licence' || change === 'BEGINS');
  const facts = [...new Set(others.map(({ change, fact }) => `${fact.type}_${change}`))];
  return [
    ...(licences === '' ? [] : [say(language, 'riskLicences', { day, licences, count: risk.licences.length })]),
    ...facts.map((fact) => say(language, 'riskFact', { day, fact })),
  ];
}

/** The sentence, and below it the list. */
export function explanationText({ sentence, points }: Explanation): string {
  return [sentence, ...points.map((point) => `• ${point}`)].join('\n');
}
