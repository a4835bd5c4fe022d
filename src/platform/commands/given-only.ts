/** What is told of what may be told; the rest stays as it is. */
export function givenOnly<Values extends object>(
  values: Values,
): { readonly [K in keyof Values]?: NonNullable<Values[K]> } {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  // Of the same keys, those whose values are there.
  return Object.fromEntries(told) as { readonly [K in keyof Values]?: NonNullable<Values[K]> };
}
