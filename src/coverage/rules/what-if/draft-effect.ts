import { byCodePoint } from '../../../kernel/code-point-order.js';
import { Calendar } from '../calendar.js';
import { byCell } from '../cell.js';
import { type CountryCoverage } from '../country-coverage.js';
import { type CountryFacts } from '../country-facts.js';
import { type CoverageRow } from '../coverage-row.js';
import { rollUp } from '../roll-up.js';
import { figuresOf } from '../row-figures.js';
import { type EditionFact, type EntryFact } from '../snapshot.js';
import {
  type Differences,
  differencesOf,
  type HostCompared,
  hostsCompared,
  type ScenarioRow,
} from './differing-rows.js';

/** A row of an edition that is not adopted. */
export type DraftedRow = Omit<EntryFact, 'id' | 'edition'>;

/** The places that a municipality lacks; null before the first edition, when nobody can say. */
export type MunicipalEffect = { readonly host: string; readonly before: number | null; readonly after: number };

export type CountryEffect = {
  readonly municipalitiesFallingShort: number | null;
  readonly shortfallPlaces: number | null;
};

export type DraftEffect = Differences & {
  readonly municipalities: readonly MunicipalEffect[];
  readonly before: CountryEffect;
  readonly after: CountryEffect;
};

const DRAFT = 'draft';

/** What would differ on the day if these rows were the edition in force; nothing is written (ЗСУ чл. 34-36). */
export function draftEffect(coverage: CountryCoverage, rows: readonly DraftedRow[]): DraftEffect {
  const { calendar, day, rowsOfHost } = coverage;
  const hasMap = calendar.on(day).edition !== null;
  const edition: EditionFact = { id: DRAFT, actNumber: DRAFT, effectiveFrom: day };
  const after = new Calendar(withEdition(calendar.facts, edition, rows));
  const hosts = hostsCompared(coverage, after, rowsOfHost.keys());
  const differences = differencesOf(hosts);
  return {
    ...differences,
    rows: differences.rows.filter(hasOtherFigures),
    municipalities: hosts.flatMap((each) => municipalEffect(each, hasMap)).sort((a, b) => byCodePoint(a.host, b.host)),
    before: hasMap
      ? countryEffect(hosts.flatMap((each) => each.before))
      : { municipalitiesFallingShort: null, shortfallPlaces: null },
    after: countryEffect(hosts.flatMap((each) => each.after)),
  };
}

/** Another source of the same number is no difference. */
function hasOtherFigures({ before, after }: ScenarioRow): boolean {
  return JSON.stringify(figuresOf(before)) !== JSON.stringify(figuresOf(after));
}

/** The country with one edition more, whose rows these are; those adopted for later days follow it. */
function withEdition(facts: CountryFacts, edition: EditionFact, rows: readonly DraftedRow[]): CountryFacts {
  const entries = rows.map((row, index): EntryFact => ({ ...row, id: `draft:${String(index)}`, edition: DRAFT }));
  const entriesOf = Map.groupBy(entries, ({ host }) => host);
  const municipalities = [...facts.municipalities].map(([code, one]) => {
    const own = (entriesOf.get(code) ?? []).sort(byCell);
    return [code, { ...one, entries: new Map([...one.entries, [DRAFT, own]]) }] as const;
  });
  const hasBegun = ({ effectiveFrom }: EditionFact) => effectiveFrom <= edition.effectiveFrom;
  const later = facts.editions.filter((each) => !hasBegun(each));
  return {
    ...facts,
    municipalities: new Map(municipalities),
    editions: [...facts.editions.filter(hasBegun), edition, ...later],
  };
}

/** Those whose missing places differ, and those that fall short in one of the two only. */
function municipalEffect({ host, before, after }: HostCompared, hasMap: boolean): readonly MunicipalEffect[] {
  const [was, is] = [missing(before), missing(after)];
  return was === is ? [] : [{ host, before: hasMap ? was : null, after: is }];
}

function missing(rows: readonly CoverageRow[]): number {
  return rows.reduce((sum, { shortfallPlaces }) => sum + shortfallPlaces, 0);
}

function countryEffect(rows: readonly CoverageRow[]): CountryEffect {
  const { municipalitiesFallingShort, shortfallPlaces } = rollUp(rows);
  return { municipalitiesFallingShort, shortfallPlaces };
}
