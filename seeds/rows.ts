import { parse, v5 } from 'uuid';

export type Value = string | number | boolean | null;

/** One record of a table, by column. */
export type Row = { readonly id: string } & Readonly<Record<string, Value>>;

/** Rows of one table, and the columns by which the world outside knows them. */
export type TableRows = {
  readonly table: string;
  readonly naturalKey: readonly string[];
  readonly rows: readonly Row[];
};

/** Any fixed UUID would do: it makes our ids differ from those that others derive from the same names. */
const NAMESPACE = parse('b0a9e2f4-6c1d-5e83-9a57-2f1c8d3e4b60');

/** The same record has the same id on every machine, because the id is made of what the record is. */
export function idOf(table: string, ...naturalKey: readonly Value[]): string {
  return v5(Buffer.from(`${table}\n${naturalKey.join('\n')}`), NAMESPACE);
}

export function countRows(data: readonly TableRows[]): number {
  return data.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The ids of records that many others refer to, each worked out once. */
export function rememberedIds(table: string, ...scheme: readonly string[]): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const id = known.get(key) ?? idOf(table, ...scheme, key);
    known.set(key, id);
    return id;
  };
}
