import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { type CountryFacts } from './country-facts.js';
import { type RowIdentity } from './snapshot.js';

/**
 * A service of district level is for the whole district: every other municipality of it needs an agreement with the
 * host (ЗСУ чл. 55). Answers the municipalities that have none on the day.
 */
export function accessNotSecured(facts: CountryFacts, { host, kind }: RowIdentity, day: Day): readonly string[] {
  const hosting = facts.municipalities.get(host);
  if (hosting === undefined) return [];
  const inForce = (hosting.agreements55.get(kind) ?? []).filter((agreement) => contains(agreement, day));
  const secured = new Set(inForce.flatMap(({ participants }) => participants));
  const members = facts.municipalitiesOfDistrict.get(hosting.municipality.district) ?? [];
  return members.filter((code) => code !== host && !secured.has(code));
}
