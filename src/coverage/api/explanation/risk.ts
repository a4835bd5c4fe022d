import { type Language } from '../../../platform/request/language.js';
import { type CoverageRow } from '../../rules/index.js';
import { type ExplainedRisk } from './explain.js';
import { dateIn, say } from './messages.js';

const MOST_LICENCES = 5;

/** From which day how many places will be missing, and the licences that end on it. */
export function licencesThatEnd({ day, openPlaces, licences }: ExplainedRisk, language: Language) {
  const named = licences.slice(0, MOST_LICENCES);
  return {
    day: dateIn(language, day),
    open: openPlaces,
    licences: named.join(', '),
    count: licences.length,
    more: licences.length - named.length,
  };
}

/** What changes next; for a row at risk the sentence names the day and the licences already. */
export function riskPoints({ status }: CoverageRow, risk: ExplainedRisk | null, language: Language): readonly string[] {
  if (risk === null) return [];
  const others = risk.causes.filter(({ change, fact }) => fact.type !== 'Licence' || change === 'BEGINS');
  const day = dateIn(language, risk.day);
  const facts = others.map(({ change, fact }) => say(language, 'riskFact', { day, fact: `${fact.type}_${change}` }));
  const ahead = status === 'AT_RISK' ? [] : [say(language, 'riskAhead', licencesThatEnd(risk, language))];
  return [...ahead, ...new Set(facts)];
}
