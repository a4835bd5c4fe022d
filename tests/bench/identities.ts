/** Ids in the form of the database, in the order in which they are asked for: the same on every run. */
export class Identities {
  #made = 0;

  next(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${this.#made.toString(16).padStart(12, '0')}`;
  }

  /** A natural key of the synthetic register; the letter says what it is of. */
  key(letter: string): string {
    this.#made += 1;
    return `synthetic/${letter}-${String(this.#made)}`;
  }
}
