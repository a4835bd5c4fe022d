import { registerEnumType } from 'type-graphql';
import { type NamedCode } from '../../kernel/named-code.js';

/** A closed code list of the law under its name in the schema. */
export type CodeList = { readonly name: string; readonly description: string; readonly codes: readonly NamedCode[] };

const lists = new Map<string, CodeList>();

/**
 * A closed code list of the law as a GraphQL enumeration: every value is described by its Bulgarian and English names
 * and its article.
 */
export function registerCodes(
  codes: Readonly<Record<string, string>>,
  list: readonly NamedCode[],
  name: string,
  description: string,
): void {
  lists.set(name, { name, description, codes: list });
  const valuesConfig = Object.fromEntries(
    list.map(({ code, nameBg, nameEn, article }) => [code, { description: `${nameBg} / ${nameEn} (${article}).` }]),
  );
  registerEnumType(codes, { name, description, valuesConfig });
}

/** Every code list that a module registered, by name. */
export function codeLists(): readonly CodeList[] {
  return [...lists.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
