/** Lets a thread run the TypeScript sources as they are. */
export const SOURCES = [
  '--import',
  new URL('../platform/fixtures/resolve-sources.ts', import.meta.url).href,
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
];
