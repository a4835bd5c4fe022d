import { LRUCache } from 'lru-cache';
import { type Day } from '../../kernel/day.js';
import { RequestError } from '../../platform/query/index.js';
import {
  Calendar,
  type CountryCoverage,
  countryCoverage,
  coverageAfter,
  type EditionFact,
  municipalitiesChanged,
} from '../rules/index.js';
import { type CountryState, type CountryStates } from './country-states.js';
import { CoverageView } from './coverage-view.js';

/** What a computation is about: the recorded state of the facts, the day, the edition, and how far to look ahead. */
export type Asked = {
  readonly sequence: string;
  readonly day: Day;
  /** The key of an edition that is the measure on all days; null for the one in force. */
  readonly editionKey: string | null;
  readonly horizonDays: number;
};

// One result is the whole country on a day, some ten megabytes, of which results near it share most.
const MOST_RESULTS = 8;

/** Whole countries on days, kept; after a change of facts a kept one is brought up to date instead of made anew. */
export class CoverageViews {
  readonly #states: CountryStates;
  readonly #kept = new LRUCache<string, { readonly sequence: string; readonly view: CoverageView }>({
    max: MOST_RESULTS,
  });

  /** How often a whole country was computed, and how often a kept one was brought up to date. */
  readonly work = { computed: 0, updated: 0 };

  constructor(states: CountryStates) {
    this.#states = states;
  }

  async of(asked: Asked): Promise<CoverageView> {
    const state = await this.#states.at(asked.sequence);
    const key = `${asked.day} ${String(asked.horizonDays)} ${asked.editionKey ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept?.sequence === asked.sequence) return kept.view;
    const edition = fixedEdition(state, asked.editionKey);
    const brought = updated(kept?.view.coverage, state, edition);
    this.work[brought === null ? 'computed' : 'updated'] += 1;
    const coverage = brought ?? computed(state, asked, edition);
    const view = new CoverageView(coverage, state.directory);
    this.#kept.set(key, { sequence: asked.sequence, view });
    return view;
  }
}

function updated(
  before: CountryCoverage | undefined,
  { facts }: CountryState,
  edition: EditionFact | undefined,
): CountryCoverage | null {
  if (before === undefined) return null;
  const changed = municipalitiesChanged(before.calendar.facts, facts);
  if (changed === null) return null;
  return coverageAfter(before, facts, changed, edition);
}

function computed({ facts }: CountryState, { day, horizonDays }: Asked, edition?: EditionFact): CountryCoverage {
  return countryCoverage(new Calendar(facts, edition), day, horizonDays);
}

function fixedEdition({ facts }: CountryState, editionKey: string | null): EditionFact | undefined {
  if (editionKey === null) return undefined;
  const edition = facts.editions.find(({ id }) => id === editionKey);
  if (edition !== undefined) return edition;
  throw new RequestError('BAD_USER_INPUT', `There is no edition of the Map with the id MapEdition_${editionKey}.`);
}
