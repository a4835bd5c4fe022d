import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Asking } from './asking.js';

/** A closed list of codes with the name that it has in the schema. */
export type CodeSet<Code extends string = string> = {
  readonly name: string;
  readonly codes: { readonly [C in Code]: string };
};

/**
 * What a column holds, and so how it is filtered, compared and written in a cursor.
 * `name` is text for people, compared without regard to case; `code` is a key, compared as it is.
 */
export type ColumnKind =
  'id' | 'name' | 'code' | 'enum' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'hidden';

export type Column<Value = unknown> = {
  readonly kind: ColumnKind;
  /** The value in SQL, of the table that goes by the given alias. */
  readonly of: (alias: string, asking: Asking) => RawBuilder<unknown>;
  /** Only in a row where its order needs it; resolvers have the value in another way. */
  readonly onDemand?: boolean;
  /** The column of the table, where it is one. */
  readonly stored?: string;
  /** The name in filters and orders, where it differs from the row's. */
  readonly as?: string;
  readonly codeSet?: CodeSet;
  /** The fields of the schema that need it; where a document has none of them it is not fetched. */
  readonly onlyFor?: readonly string[];
  readonly isNullable?: boolean;
  /** A quotient: sums and averages of it say nothing. */
  readonly isRatio?: boolean;
  /** The stored column that says in which unit it is: values in different ones are not taken together. */
  readonly unit?: string;
  /** Rows are ordered by it and not filtered by it. */
  readonly isFilterless?: boolean;
  /** A code of a closed list of the country: one that does not exist is a mistake of the asker. */
  readonly isClosed?: boolean;
  /** Never present: carries the type of the value in a row. */
  readonly '~value'?: Value;
};

type Options = { readonly as?: string; readonly isClosed?: boolean };

function stored<Value>(kind: ColumnKind, name: string, options: Options = {}): Column<Value> {
  const ref = (alias: string) => sql.ref(`${alias}.${name}`);
  // Codes order by code point in every database, whatever its own collation.
  const isCode = kind === 'code' || kind === 'enum';
  return { kind, of: isCode ? (alias) => sql`(${ref(alias)} collate "C")` : ref, stored: name, ...options };
}

/** Columns by kind; `nullable(column.date('closed_on'))` where the value may be missing. */
export const column = {
  name: (name: string, options?: Options) => stored<string>('name', name, options),
  code: (name: string, options?: Options) => stored<string>('code', name, options),
  integer: (name: string) => stored<number>('integer', name),
  decimal: (name: string) => stored<string>('decimal', name),
  /** Money in the currency of its row. */
  amount: (name: string): Column<string> => ({ ...stored<string>('decimal', name), unit: 'currency' }),
  boolean: (name: string) => stored<boolean>('boolean', name),
  date: (name: string) => stored<Day>('date', name),
  timestamp: (name: string) => stored<string>('timestamp', name),
  enumeration: <Code extends string>(name: string, codeSet: CodeSet<Code>): Column<Code> => ({
    ...stored<Code>('enum', name),
    codeSet,
  }),
  /** The key of another row; filtered through the relation, not by itself. */
  reference: (name: string) => stored<string>('hidden', name),
  /** Stored and in the row for resolvers, neither filtered nor ordered by. */
  kept: <Value>(name: string) => stored<Value>('hidden', name),
  /** In the row for resolvers, neither filtered nor ordered by. */
  hidden: <Value>(of: Column['of']): Column<Value> => ({ kind: 'hidden', of }),
  /** Computed from other tables. */
  computed: <Value>(kind: ColumnKind, of: Column['of'], options?: Options): Column<Value> => ({ kind, of, ...options }),
  /** What holds on the day of the answer, computed from other columns or tables. */
  onDay: <Code extends string>(codeSet: CodeSet<Code>, of: Column['of']): Column<Code> => ({
    kind: 'enum',
    of: (alias, asking) => sql`(${of(alias, asking)} collate "C")`,
    codeSet,
    onDemand: true,
  }),
};

/** The same column, whose value may be missing. */
export function nullable<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, isNullable: true };
}

/** How the value is written in a row: as PostgreSQL does, but for instants, which are RFC 3339 in UTC to the microsecond. */
export function selected({ kind, of }: Column, alias: string, asking: Asking): RawBuilder<unknown> {
  const value = of(alias, asking);
  return kind === 'timestamp' ? written(value) : value;
}

/** An instant as it is answered. */
export function written(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

const CASTS: Record<ColumnKind, string> = {
  id: 'uuid',
  name: 'text',
  code: 'text',
  enum: 'text',
  integer: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamptz',
  hidden: 'text',
};

/** A value from a request, as a parameter of the column's type. */
export function parameter({ kind }: Pick<Column, 'kind'>, value: unknown): RawBuilder<unknown> {
  return sql`${value}::${sql.raw(CASTS[kind])}`;
}

/** The same column, fetched only for documents that have one of these fields. */
export function onlyFor<C extends Column>(column: C, ...fields: readonly string[]): C {
  return { ...column, onlyFor: fields };
}

/** The fields that show a name. */
export const NAME_FIELDS = ['name', 'nameInfo'] as const;

/** The fields that show where a row with these coordinates is. */
export function pointFields(own: string): readonly string[] {
  return [own, 'point', 'distanceMeters'];
}
