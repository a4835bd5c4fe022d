/** A closed code list that the schema knows as an enumeration. */
export type CodeEnum = Readonly<Record<string, string>>;
