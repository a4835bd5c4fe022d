import { type Day } from '../../kernel/day.js';
import { type Language } from '../../platform/request/language.js';
import { type Sheet } from '../../platform/spreadsheets/index.js';
import { placesIn, type RegisterEntry, type RegisterTally, type Titled, unallocatedPlaces } from '../rules/index.js';
import { type MunicipalRegister } from './municipal-register.js';
import { type RegisterCondition } from './register-filters.js';
import { nameOfCode, provenanceWord, registerCodes, registerWords } from './register-words.js';

/** A register with the sources of what it tells, in the language in which it is read. */
export type ShownRegister = MunicipalRegister & {
  readonly language: Language;
  readonly conditions: readonly RegisterCondition[];
  readonly sources: readonly (Titled & { readonly publisher: string })[];
};

export const nameIn = ({ nameBg, nameEn }: Titled, language: Language): string =>
  language === 'en' ? (nameEn ?? nameBg) : nameBg;

/** A day as it is written in the language, in a text. */
export function dayIn(day: Day, language: Language): string {
  return language === 'bg' ? `${shortDay(day, language)} г.` : day;
}

/** The same in a column of days. */
function shortDay(day: Day, language: Language): string {
  return language === 'bg' ? day.split('-').toReversed().join('.') : day;
}

/** Lines of a cell, each in turn. */
export type RegisterLine = readonly (readonly string[])[];

/** What the columns of the register say of an entry; a column may have several lines, one for each provider in all of theirs. */
export function registerLine(entry: RegisterEntry, language: Language): RegisterLine {
  const { notStated, ofOldTypes, withheld, none } = registerWords[language];
  const count = (places: number | null) => (places === null ? notStated : String(places));
  const date = (day: Day | null) => (day === null ? [] : [shortDay(day, language)]);
  const { providers } = entry;
  const isClosed = entry.state === 'CLOSED';
  return [
    [String(entry.number)],
    [nameIn(entry, language)],
    entry.places.map((each) => {
      const name = each.isLegacy ? `${nameIn(each, language)} (${ofOldTypes})` : nameIn(each, language);
      return isClosed ? name : `${name}: ${count(each.isLegacy ? unallocatedPlaces(entry.places) : each.places)}`;
    }),
    [nameOfCode(registerCodes.level, entry.level, language)],
    [nameOfCode(registerCodes.state, entry.state, language)],
    date(entry.startsOn),
    date(entry.closedOn),
    providers.map((each) => nameIn(each, language)),
    providers.map(({ eik }) => eik ?? none),
    providers.map(({ way }) => (way === null ? none : nameOfCode(registerCodes.way, way, language))),
    providers.map(({ licence }) => licence?.number ?? none),
    providers.map(({ licence }) => {
      if (licence === null) return none;
      const status = nameOfCode(registerCodes.licenceStatus, licence.status, language);
      return `${shortDay(licence.lastDay, language)} (${status})`;
    }),
    entry.fundedBy.map((code) => nameOfCode(registerCodes.fundingSource, code, language)),
    [count(placesIn(entry))],
    entry.points.map(({ isWithheld, settlementBg, settlementEn, address }) => {
      if (isWithheld) return withheld;
      const settlement = language === 'en' ? (settlementEn ?? settlementBg) : settlementBg;
      return [settlement, address].filter((part) => part !== null).join(', ');
    }),
    [provenanceWord(entry.provenance, language)],
  ];
}

/** The register as rows of a spreadsheet: one heading, one row for each service. */
export function registerSheet({ entries, language }: ShownRegister): Sheet {
  const rows = entries.map((entry) => registerLine(entry, language).map((lines) => lines.join('; ') || null));
  return [[...registerWords[language].headings], ...rows];
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** Whose register it is, of which day, and how much there is in it, as pairs of a name and a value. */
export function registerFacts(register: ShownRegister): Pairs {
  const { holder, language, day, recordedAt } = register;
  const words = registerWords[language];
  const other = registerWords[language === 'bg' ? 'en' : 'bg'];
  return [
    [words.of, `${holder.nameBg} / ${holder.nameEn ?? holder.nameBg} (${holder.code})`],
    [words.title, `${words.law} – ${other.title}`],
    [words.day, dayIn(day, language)],
    ...(recordedAt === null ? [] : [[words.recordedAt, recordedAt] as const]),
    [words.services, String(register.services)],
    [words.providers, String(register.providers)],
    [words.places, String(register.places)],
    [words.unknown, String(register.servicesWithUnknownPlaces)],
  ];
}

/** By what the register is an extract; null of the whole one. */
export function extractedBy({ language, conditions, entries }: ShownRegister): string | null {
  if (conditions.length === 0) return null;
  const words = registerWords[language];
  const kinds = kindNames(entries, language);
  const valueOf = (name: RegisterCondition['name'], value: string): string => {
    if (name === 'state') return nameOfCode(registerCodes.state, value, language);
    if (name === 'funding') return nameOfCode(registerCodes.fundingSource, value, language);
    return kinds.get(value) ?? value;
  };
  const told = conditions.map(({ name, values }) => {
    return `${words.conditions[name]} – ${values.map((value) => valueOf(name, value)).join(', ')}`;
  });
  return `${words.filtered}: ${told.join('; ')}; ${words.numbered}.`;
}

/** All that is said around the entries, with each count and where it comes from. */
export function registerHead(register: ShownRegister): Pairs {
  const { language, sources } = register;
  const words = registerWords[language];
  const extract = extractedBy(register);
  return [
    ...registerFacts(register),
    ...registerTallies(register).flatMap(({ title, tallies }) =>
      tallies.map(({ name, services, places }) => {
        const value = `${words.services}: ${String(services)}; ${words.places}: ${String(places)}`;
        return [`${title}: ${name}`, value] as const;
      }),
    ),
    ...sources.map((each) => [words.sources, `${each.publisher}: ${nameIn(each, language)}`] as const),
    ...(register.isInvented ? [['!', words.invented] as const] : []),
    ...(extract === null ? [] : [['!', extract] as const]),
  ];
}

function kindNames(entries: readonly RegisterEntry[], language: Language): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ places }) => places.map((each) => [each.code, nameIn(each, language)] as const)));
}

type NamedTallies = {
  readonly title: string;
  readonly tallies: readonly (RegisterTally & { readonly name: string })[];
};

/** The counts of the head by what the register is told apart. */
export function registerTallies(register: ShownRegister): readonly NamedTallies[] {
  const { language, entries, byState, byFundingSource, byKind, byAccessClass } = register;
  const words = registerWords[language];
  const kinds = kindNames(entries, language);
  const named = (
    tallies: readonly RegisterTally[],
    nameOf: (code: string) => string,
    without: string = words.notStated,
  ) => tallies.map((tally) => ({ ...tally, name: tally.code === null ? without : nameOf(tally.code) }));
  const code = (list: keyof typeof registerCodes) => (each: string) => nameOfCode(registerCodes[list], each, language);
  return [
    { title: words.byState, tallies: named(byState, code('state')) },
    { title: words.byFundingSource, tallies: named(byFundingSource, code('fundingSource')) },
    {
      title: words.byKind,
      tallies: named(byKind, (each) => kinds.get(each) ?? each, `${words.ofOldTypes} / ${words.notStated}`),
    },
    {
      title: words.byAccessClass,
      tallies: named(byAccessClass, code('accessClass'), `${words.ofOldTypes} / ${words.notStated}`),
    },
  ];
}
