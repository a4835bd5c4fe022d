/** A condition as clients write it; checked for shape by the schema, and here for what the schema cannot say. */
export type Where = Readonly<Record<string, unknown>>;

export type Operators = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries that the client wrote; input classes leave undefined for what it did not. */
export function writtenEntries(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).filter(([, value]) => value !== undefined);
}

export function conditionsIn(list: unknown): readonly Where[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The texts that a column is compared with for being equal or not. */
export function textsComparedIn(operators: Operators): readonly string[] {
  return [operators.eq, operators.in, operators.notIn].flat().filter((value) => typeof value === 'string');
}
