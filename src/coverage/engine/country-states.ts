import { LRUCache } from 'lru-cache';
import { arrangeFacts, type CountryFacts, type Directory, withMunicipalities } from '../rules/index.js';
import { type FactsSource } from './facts-source.js';

export type CountryState = {
  readonly sequence: string;
  readonly facts: CountryFacts;
  readonly directory: Directory;
};

// One state holds the facts of the whole country; the states after it share what did not change.
const MOST_STATES = 4;

/** The country as recorded at several times. A state near a known one is made from it by what changed in between. */
export class CountryStates {
  readonly #source: FactsSource;
  readonly #states = new LRUCache<string, Promise<CountryState>>({ max: MOST_STATES });
  #latest: CountryState | null = null;

  constructor(source: FactsSource) {
    this.#source = source;
  }

  at(sequence: string): Promise<CountryState> {
    const known = this.#states.get(sequence);
    if (known !== undefined) return known;
    const state = this.#make(sequence);
    this.#states.set(sequence, state);
    state.then(
      (made) => (this.#latest = made),
      () => this.#states.delete(sequence),
    );
    return state;
  }

  async #make(sequence: string): Promise<CountryState> {
    return (this.#latest === null ? null : await this.#from(this.#latest, sequence)) ?? (await this.#whole(sequence));
  }

  async #from({ sequence: base, facts, directory }: CountryState, sequence: string): Promise<CountryState | null> {
    const changed = await this.#source.changed(base, sequence);
    // Past some share, reading everything at once is quicker.
    if (changed === null || changed.length > facts.municipalities.size / 4) return null;
    if (changed.length === 0) return { sequence, facts, directory };
    const some = await this.#source.some(sequence, changed);
    return { sequence, facts: withMunicipalities(facts, some), directory };
  }

  async #whole(sequence: string): Promise<CountryState> {
    const { snapshot, directory } = await this.#source.whole(sequence);
    return { sequence, facts: arrangeFacts(snapshot), directory };
  }
}
