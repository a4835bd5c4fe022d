/**
 * What of a row is searched: names by their sound, codes exactly, and the names of another row that it belongs to. Names
 * need an index of `search_key`.
 */
export type Searched = {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** A relation to one other row, and which names of that. */
  readonly through?: { readonly relation: string; readonly names: readonly string[] };
};
