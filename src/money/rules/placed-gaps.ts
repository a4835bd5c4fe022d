import { type Gap } from './gap-price.js';

/** What is missing of a kind in the rows that a municipality hosts. */
export type PlacedGap = Gap & { readonly host: string; readonly district: string };

/** A part of the country, or of the kinds, whose gaps are priced together. */
export type GapsOf = { readonly by: 'MUNICIPALITY' | 'DISTRICT' | 'KIND'; readonly code: string };

/** Finds the gaps of a part, or all of them; each gap is looked at once for each kind of part, however many are asked for. */
export function gapsByPart(gaps: readonly PlacedGap[]): (part: GapsOf | null) => readonly PlacedGap[] {
  const byPart = {
    MUNICIPALITY: Map.groupBy(gaps, ({ host }) => host),
    DISTRICT: Map.groupBy(gaps, ({ district }) => district),
    KIND: Map.groupBy(gaps, ({ kind }) => kind),
  };
  return (part) => (part === null ? gaps : (byPart[part.by].get(part.code) ?? []));
}
