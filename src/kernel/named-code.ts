/** One entry of a closed code list of the law: a permanent code, its names, and the article that knows it. */
export type NamedCode<Code extends string = string> = {
  readonly code: Code;
  readonly nameBg: string;
  readonly nameEn: string;
  readonly article: string;
};

/** The codes of a list as an enumeration object, `{ CODE: 'CODE' }`. */
export function codesOf<Code extends string>(list: readonly NamedCode<Code>[]): { readonly [C in Code]: C } {
  // The literal keys are those of the list; Object.fromEntries cannot say so.
  return Object.fromEntries(list.map(({ code }) => [code, code])) as { readonly [C in Code]: C };
}
