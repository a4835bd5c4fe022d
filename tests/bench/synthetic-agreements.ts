import {
  type Agreement55Fact,
  type Agreement56Fact,
  type EntryFact,
  type ExemptionFact,
  type MunicipalityFact,
} from '../../src/coverage/rules/index.js';
import { addDays, type Day, day } from '../../src/kernel/day.js';
import { type Random } from '../../seeds/demo/random.js';
import { type Identities } from './identities.js';
import { TODAY } from './synthetic-service.js';

type Sources = { readonly ids: Identities; readonly random: Random };

const AGREEMENTS_56 = 120;
const EXEMPTIONS = 28;
const SINCE = day('2024-09-01');

/** Places pledged to a neighbour of the district, of the kinds for which the neighbour has a row. */
export function syntheticAgreements56(
  size: number,
  entries: readonly EntryFact[],
  municipalities: readonly MunicipalityFact[],
  { ids, random }: Sources,
): readonly Agreement56Fact[] {
  const municipal = entries.filter(({ level }) => level === 'MUNICIPAL');
  const districtOf = new Map(municipalities.map(({ code, district }) => [code, district]));
  const rowsOf = Map.groupBy(municipal, ({ host, kind }) => `${districtOf.get(host) ?? ''} ${kind}`);
  return Array.from({ length: AGREEMENTS_56 * size }, () => {
    const { host, kind } = random.pick(municipal);
    const others = (rowsOf.get(`${districtOf.get(host) ?? ''} ${kind}`) ?? []).filter((row) => row.host !== host);
    if (others.length === 0) return null;
    const beneficiary = random.pick(others).host;
    const terms = { places: random.integer(1, 5), from: SINCE, until: endOf(random) };
    return { id: ids.next(), key: ids.key('A56'), host, beneficiary, kind, ...terms };
  }).filter((agreement) => agreement !== null);
}

/** With all other municipalities of the district, or all but one; one row in seven has none. */
export function syntheticAgreements55(
  entries: readonly EntryFact[],
  municipalities: readonly MunicipalityFact[],
  { ids, random }: Sources,
): readonly Agreement55Fact[] {
  const districtOf = new Map(municipalities.map(({ code, district }) => [code, district]));
  const members = Map.groupBy(municipalities, ({ district }) => district);
  return entries.flatMap(({ level, host, kind }): Agreement55Fact[] => {
    if (level !== 'DISTRICT' || random.chance(0.14)) return [];
    const others = (members.get(districtOf.get(host) ?? '') ?? []).filter(({ code }) => code !== host);
    const participants = others.slice(random.chance(0.1) ? 1 : 0).map(({ code }) => code);
    return [{ id: ids.next(), key: ids.key('A55'), host, kind, participants, from: SINCE, until: endOf(random) }];
  });
}

export function syntheticExemptions(
  size: number,
  entries: readonly EntryFact[],
  { ids, random }: Sources,
): readonly ExemptionFact[] {
  return Array.from({ length: EXEMPTIONS * size }, () => {
    const { level, host, kind } = random.pick(entries);
    return { id: ids.next(), key: ids.key('E'), level, host, kind, from: SINCE, until: endOf(random) };
  });
}

/** One in five ends within three years. */
function endOf(random: Random): Day | null {
  return random.chance(0.2) ? addDays(TODAY, random.integer(1, 1_000)) : null;
}
