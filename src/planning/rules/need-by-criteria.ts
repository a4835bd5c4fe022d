import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day } from '../../kernel/day.js';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Provenance, weakest, weakestOf } from '../../kernel/provenance.js';

/** What is counted of a municipality for its planning, from official sources only (Наредба за планирането чл. 3). */
export const planningIndicators = [
  { code: 'POPULATION', nameBg: 'население', nameEn: 'population', article: 'Наредба за планирането чл. 3' },
  {
    code: 'UNDER_FIFTEEN',
    nameBg: 'деца от 0 до 14 години',
    nameEn: 'children aged 0 to 14',
    article: 'Наредба за планирането чл. 3',
  },
  {
    code: 'SIXTY_FIVE_AND_OVER',
    nameBg: 'лица на 65 и повече години',
    nameEn: 'persons aged 65 and over',
    article: 'Наредба за планирането чл. 3',
  },
] as const satisfies readonly NamedCode[];
export type PlanningIndicator = (typeof planningIndicators)[number]['code'];
export const PlanningIndicator = codesOf<PlanningIndicator>(planningIndicators);

/** How a part of a person is made whole. Which the ordinance uses was not found (Наредба за планирането чл. 2). */
export const roundings = [
  { code: 'UP', nameBg: 'нагоре', nameEn: 'up', article: 'Наредба за планирането чл. 2' },
  { code: 'DOWN', nameBg: 'надолу', nameEn: 'down', article: 'Наредба за планирането чл. 2' },
  { code: 'NEAREST', nameBg: 'до най-близкото', nameEn: 'to the nearest', article: 'Наредба за планирането чл. 2' },
] as const satisfies readonly NamedCode[];
export type Rounding = (typeof roundings)[number]['code'];
export const Rounding = codesOf<Rounding>(roundings);

/** Whether a need can be told at all. */
export const needStatuses = [
  { code: 'KNOWN', nameBg: 'известна', nameEn: 'known', article: 'ЗСУ чл. 34, ал. 2' },
  { code: 'NO_RULE', nameBg: 'няма правило в сила', nameEn: 'no rule is in force', article: 'ЗСУ чл. 34, ал. 2' },
  { code: 'NO_INDICATOR', nameBg: 'няма показател', nameEn: 'there is no indicator', article: 'ЗСУ чл. 34, ал. 2' },
  {
    code: 'SHARED',
    nameBg: 'потребността е на областта или страната, а коя община я поема, се договаря',
    nameEn: 'the need is of the district or the country, and which host meets how much of it is to be agreed',
    article: 'ЗСУ чл. 24 и 33',
  },
] as const satisfies readonly NamedCode[];
export type NeedStatus = (typeof needStatuses)[number]['code'];
export const NeedStatus = codesOf<NeedStatus>(needStatuses);

export type Ratio = {
  /** Thousandths of a user, so that nothing is lost in between. */
  readonly usersInThousandths: number;
  readonly perPersons: number;
  readonly minimumUsers: number;
  readonly minimumPopulation: number;
  readonly rounding: Rounding;
};

/**
 * The need follows from the number and the profile of the population: so many users for so many persons. Nobody needs
 * nothing, and where fewer live than the rule says nothing is planned (ЗСУ чл. 34, ал. 2).
 */
export function usersNeeded(
  ratio: Ratio,
  { persons, population }: { readonly persons: number; readonly population: number },
): number {
  if (persons === 0 || population < ratio.minimumPopulation) return 0;
  const parts = ratio.usersInThousandths * persons;
  const whole = ratio.perPersons * 1000;
  const down = Math.floor(parts / whole);
  const rest = parts - down * whole;
  const isUp = ratio.rounding === 'UP' ? rest > 0 : ratio.rounding === 'NEAREST' && rest * 2 >= whole;
  return Math.max(ratio.minimumUsers, isUp ? down + 1 : down);
}

/** What a need follows from; null is what is not there. */
export type NeedFacts = {
  readonly level: PlanningLevel;
  readonly maximumUsers: number | null;
  readonly isOnMap: boolean;
  readonly entryProvenance: Provenance | null;
  readonly ruleProvenance: Provenance | null;
  /** Of the indicators, also of the population. */
  readonly indicatorProvenances: readonly Provenance[];
  readonly persons: string | null;
  readonly population: string | null;
  readonly users: string | null;
  readonly perPersons: number | null;
  readonly minimumUsers: number | null;
  readonly minimumPopulation: number | null;
  readonly rounding: Rounding | null;
  /** Other municipalities that host the kind for the same people by the Map. */
  readonly otherHosts: number;
};

export type Need = {
  readonly status: NeedStatus;
  readonly usersNeeded: number | null;
  readonly neededAboveMap: number | null;
  /** The weakest of the rule and the indicators; null without a rule. */
  readonly needProvenance: Provenance | null;
  /** The weakest of these and of the row of the Map; null where there is none of them. */
  readonly provenance: Provenance | null;
};

const THOUSANDTHS = 1000;

/**
 * The need as it can be told from the facts. What is needed for a district or the country is owed by the host; where there
 * are several, how they share it is for them to agree (ЗСУ чл. 24 и 33; чл. 34, ал. 2).
 */
export function needOf(facts: NeedFacts): Need {
  const { users, perPersons, minimumUsers, minimumPopulation, rounding, persons, population } = facts;
  const hasRule =
    users !== null && perPersons !== null && minimumUsers !== null && minimumPopulation !== null && rounding !== null;
  if (!hasRule) return untold(facts, 'NO_RULE');
  // Below the least population nothing is planned; where nobody counted it, nobody can say.
  if (persons === null || population === null) return untold(facts, 'NO_INDICATOR');
  if (facts.level !== 'MUNICIPAL' && facts.otherHosts > 0) return untold(facts, 'SHARED');
  const usersInThousandths = Math.round(Number(users) * THOUSANDTHS);
  const ratio = { usersInThousandths, perPersons, minimumUsers, minimumPopulation, rounding };
  const needed = usersNeeded(ratio, { persons: Number(persons), population: Number(population) });
  const neededAboveMap = facts.maximumUsers === null ? null : needed - facts.maximumUsers;
  return { ...untold(facts, 'KNOWN'), usersNeeded: needed, neededAboveMap };
}

function untold({ ruleProvenance, indicatorProvenances, entryProvenance }: NeedFacts, status: NeedStatus): Need {
  const needProvenance = ruleProvenance === null ? null : weakest(ruleProvenance, ...indicatorProvenances);
  const provenance = weakestOf([needProvenance, entryProvenance]);
  return { status, usersNeeded: null, neededAboveMap: null, needProvenance, provenance };
}

/** The ratios are those of the ordinance: a rule that names no text is at best a stand-in for one (ЗСУ чл. 34, ал. 2). */
export function ruleProvenance(entered: Provenance, legalGround: string | null): Provenance {
  return legalGround === null ? weakest(entered, 'PLACEHOLDER') : entered;
}

type Latest = { readonly day: Day; readonly provenance: Provenance };
export type UpdateFacts = {
  readonly adoptedOn: Day;
  readonly editionProvenance: Provenance;
  /** The latest day of which an official indicator is, and from which a rule of criteria is in force. */
  readonly latestIndicator: Latest | null;
  readonly latestRule: Latest | null;
};

export type UpdateHint = {
  readonly trigger: 'CRITERIA' | 'INDICATORS';
  readonly since: Day;
  /** The weakest of what it follows from: the edition, and the rules or indicators of that day. */
  readonly provenance: Provenance;
};

/** The Map is updated when the criteria change, or the indicators on which it rests; that there is reason is only a hint (ЗСУ чл. 36). */
export function updateHints({
  adoptedOn,
  editionProvenance,
  latestIndicator,
  latestRule,
}: UpdateFacts): readonly UpdateHint[] {
  const found = [
    { trigger: 'CRITERIA', latest: latestRule },
    { trigger: 'INDICATORS', latest: latestIndicator },
  ] as const;
  return found.flatMap(({ trigger, latest }) =>
    latest === null || latest.day <= adoptedOn
      ? []
      : [{ trigger, since: latest.day, provenance: weakest(latest.provenance, editionProvenance) }],
  );
}
