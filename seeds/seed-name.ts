/** `reference` is true everywhere; `demo` is the reference data and an invented supply of services on top of it. */
export type SeedName = 'demo' | 'reference';
