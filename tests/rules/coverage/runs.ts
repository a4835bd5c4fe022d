/** How many countries a property is tried on: few while one works, many with KARTA_LONG=1. */
export function runs(usual: number, long: number): { readonly numRuns: number } {
  return { numRuns: process.env['KARTA_LONG'] === '1' ? long : usual };
}
