import { PlanningLevel, planningLevels } from '../../../catalogue/rules/index.js';
import { type NamedCode } from '../../../kernel/named-code.js';
import { StateFunding, stateFundings } from '../state-funding.js';
import { folded } from './folded.js';

type Names = { readonly nameBg: string; readonly nameEn: string | null };
export type ListedMunicipality = Names & {
  readonly code: string;
  readonly district: string;
  readonly districtBg: string;
  readonly districtEn: string | null;
};
export type ListedKind = Names & { readonly code: string };

/** The municipalities and kinds of service that rows may name, by code. */
export type MapLists = {
  readonly municipalities: readonly ListedMunicipality[];
  readonly kinds: readonly ListedKind[];
};

type Finder<Found> = (text: string) => Found | null;

/** Finds what cells of a file name. */
export type MapFinders = {
  readonly level: Finder<PlanningLevel>;
  readonly stateFunding: Finder<StateFunding>;
  readonly kind: Finder<string>;
  readonly hostByCode: Finder<ListedMunicipality>;
  readonly hostsByName: (text: string) => readonly ListedMunicipality[];
  /** The code of a district, by code or name. */
  readonly district: Finder<string>;
};

export function findersIn({ municipalities, kinds }: MapLists): MapFinders {
  const byName = new Map<string, ListedMunicipality[]>();
  for (const each of municipalities) {
    for (const name of namesOf(each)) byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return {
    level: finder(planningLevels, ({ code, ...names }) => [code, ...withFirstWords(names)], PlanningLevel),
    stateFunding: finder(stateFundings, ({ code, ...names }) => [code, ...withFirstWords(names)], StateFunding),
    kind: finder(kinds, (kind) => [kind.code, ...namesOf(kind)], codesIn(kinds.map(({ code }) => code))),
    hostByCode: found(new Map(municipalities.map((each) => [folded(each.code), each]))),
    hostsByName: (text) => byName.get(folded(text)) ?? [],
    district: found(
      new Map(
        municipalities.flatMap(({ district, districtBg, districtEn }) =>
          [folded(district), ...namesOf({ nameBg: districtBg, nameEn: districtEn })].map((name) => [name, district]),
        ),
      ),
    ),
  };
}

function found<Found>(by: ReadonlyMap<string, Found>): Finder<Found> {
  return (text) => by.get(folded(text)) ?? null;
}

/** By everything that one of them is called; what several are called finds none. */
function finder<Code extends string, Each extends { readonly code: Code }>(
  list: readonly Each[],
  calledOf: (each: Each) => readonly string[],
  codes: Readonly<Record<Code, Code>>,
): Finder<Code> {
  const called = list.flatMap((each) => [...new Set(calledOf(each).map(folded))].map((name) => ({ name, each })));
  const unique = [...Map.groupBy(called, ({ name }) => name)].filter(([, { length }]) => length === 1);
  return found(
    new Map(unique.flatMap(([name, [only]]) => (only === undefined ? [] : [[name, codes[only.each.code]]]))),
  );
}

function codesIn(codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, code]));
}

function namesOf({ nameBg, nameEn }: Names): readonly string[] {
  return [...new Set([nameBg, nameEn ?? nameBg].map(folded))];
}

/** “общинско ниво” is also called “общинско”. */
function withFirstWords({ nameBg, nameEn }: Pick<NamedCode, 'nameBg' | 'nameEn'>): readonly string[] {
  return [nameBg, nameEn].flatMap((name) => [name, name.split(' ')[0] ?? name]);
}
