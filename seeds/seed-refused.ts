/** The seed may not be loaded into this database; the message says why, in a sentence for the person who asked. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
}
