/** What of a row is searched: names by their sound, codes exactly. Names need an index of `search_key`. */
export type Searched = { readonly names: readonly string[]; readonly codes: readonly string[] };
