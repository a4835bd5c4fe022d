import { registerEnumType } from 'type-graphql';
import { type NamedCode } from '../../kernel/named-code.js';

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
  const valuesConfig = Object.fromEntries(
    list.map(({ code, nameBg, nameEn, article }) => [code, { description: `${nameBg} / ${nameEn} (${article}).` }]),
  );
  registerEnumType(codes, { name, description, valuesConfig });
}
