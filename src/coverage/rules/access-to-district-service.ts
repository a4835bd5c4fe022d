import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { type FactsIndex } from './facts-index.js';
import { type RowIdentity } from './snapshot.js';

/**
 * A service of district level is for the whole district: every other municipality of it needs an agreement with the
 * host (ЗСУ чл. 55). Answers the municipalities that have none on the day.
 */
export function accessNotSecured(facts: FactsIndex, { host, kind }: RowIdentity, day: Day): readonly string[] {
  const district = facts.municipalities.get(host)?.district;
  if (district === undefined) return [];
  const inForce = (facts.agreements55.get(`${host} ${kind}`) ?? []).filter((agreement) => contains(agreement, day));
  const secured = new Set(inForce.flatMap(({ participants }) => participants));
  return (facts.municipalitiesOfDistrict.get(district) ?? []).filter((code) => code !== host && !secured.has(code));
}
