import { type Day } from '../../kernel/day.js';
import { type CountryFacts } from './country-facts.js';
import { CountryOnDay } from './country-on-day.js';
import { type EditionFact } from './snapshot.js';

/** The country on every day that is asked about, each worked out once. */
export class Calendar {
  readonly #days = new Map<Day, CountryOnDay>();

  /** `fixedEdition`, where given, is the measure on every day. */
  constructor(
    readonly facts: CountryFacts,
    readonly fixedEdition?: EditionFact,
  ) {}

  /** The same, with nothing worked out yet: what is kept for one part of the country need not outlive it. */
  afresh(): Calendar {
    return new Calendar(this.facts, this.fixedEdition);
  }

  on(day: Day): CountryOnDay {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const country = new CountryOnDay(this.facts, day, this.fixedEdition);
    this.#days.set(day, country);
    return country;
  }
}
