/** Identifiers of invented records, the same each time. */
export function numbered(kind: number, index: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;
}

/** An identifier for each code of the list. */
export function codes(kind: number, list: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...new Set(list)].map((code, index) => [code, numbered(kind, index)]));
}

/** Finds the identifier of a fact by its key. */
export function idOf<Fact>(
  list: readonly Fact[],
  key: (fact: Fact) => string,
  id: (fact: Fact) => string,
): (wanted: string) => string | null {
  const ids = new Map(list.map((fact) => [key(fact), id(fact)]));
  return (wanted) => ids.get(wanted) ?? null;
}
