import { type Language } from '../../../platform/request/language.js';
import { type Contribution, type CoverageRow, type Pledge } from '../../rules/index.js';
import { type ExplainedRisk, type ExplanationNames } from './explain.js';
import { lastDayIn, quoted, say } from './messages.js';
import { articleOf, reasonsIn } from './reason.js';
import { riskPoints } from './risk.js';

const MOST_NAMES = 5;

/** What counts, what does not and why, what is not known, the agreements, and what changes next. */
export function pointsOf(
  row: CoverageRow,
  names: ExplanationNames,
  risk: ExplainedRisk | null,
  language: Language,
): readonly string[] {
  const linesOf = (wanted: Contribution['outcome']) => row.ledger.filter(({ outcome }) => outcome === wanted);
  const service = ({ serviceKey }: Contribution) => quoted(language, names.service(serviceKey));
  return [
    ...linesOf('COUNTED').map((line) => say(language, 'counted', { service: service(line), places: line.places ?? 0 })),
    ...[...Map.groupBy(linesOf('EXCLUDED'), ({ serviceKey }) => serviceKey)].map(([key, lines]) =>
      notCounted(quoted(language, names.service(key)), lines, language),
    ),
    ...linesOf('UNKNOWN').map((line) => notKnown(service(line), line, language)),
    ...row.pledges.map((pledge) => agreement(row.host, pledge, names, language)),
    ...withoutAccess(row, names, language),
    ...riskPoints(row, risk, language),
  ];
}

/** Lines of one service; what stands against the service stands against its old places too. */
function notCounted(service: string, lines: readonly Contribution[], language: Language): string {
  const reasons = reasonsIn(language, lines[0]?.reasons ?? []);
  const allocated = lines.find(({ basis }) => basis === 'ALLOCATION');
  if (allocated === undefined) return say(language, 'oldPlacesNotCounted', { service, reasons });
  const values = { service, reasons, old: lines.length > 1 ? 'yes' : 'no' };
  if (allocated.places === null) return say(language, 'notCountedUnknown', values);
  return say(language, 'notCounted', { ...values, places: allocated.places });
}

function notKnown(service: string, { basis, places }: Contribution, language: Language): string {
  if (basis === 'ALLOCATION')
    return say(language, 'placesUnknown', { service, article: articleOf('CAPACITY_UNKNOWN') });
  const article = articleOf('LEGACY_UNALLOCATED');
  if (places === null) return say(language, 'oldPlacesUnknown', { service, article });
  return say(language, 'oldPlaces', { service, article, places });
}

function agreement(
  host: string,
  { agreement: { host: giver, beneficiary, places, until }, honouredPlaces }: Pledge,
  names: ExplanationNames,
  language: Language,
): string {
  const isGiven = giver === host;
  return say(language, isGiven ? 'given' : 'received', {
    municipality: names.municipality(isGiven ? beneficiary : giver),
    pledged: places,
    honoured: honouredPlaces,
    backed: honouredPlaces < places ? 'no' : 'yes',
    lastDay: lastDayIn(language, until),
  });
}

function withoutAccess(
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
