import { type Day } from '../../kernel/day.js';
import { type CodeEnum } from './code-field.js';

/** A mistake in what was given, before anything was looked up. */
export type ReadProblem = { readonly code: string; readonly field: readonly string[] };

type Digits = { readonly whole: number; readonly fraction: number };

/** A part of the input of a command: how the schema shows it, and how it is read. */
export type Given<Value = unknown> = {
  readonly type: 'id' | 'date' | 'text' | 'count' | 'flag' | 'decimal' | 'code' | 'object' | 'file';
  readonly description: string;
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** The type whose id it is. */
  readonly typename?: string;
  readonly codes?: CodeEnum;
  /** The smallest count. */
  readonly least?: number;
  /** How many digits of a decimal number are kept before its point and after it, where no rule says what is wrong with more. */
  readonly digits?: Digits;
  readonly object?: { readonly name: string; readonly description: string; readonly fields: Fields };
  readonly '~value'?: Value;
};

export type Fields = Readonly<Record<string, Given>>;
export type InputOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Given<infer Value> ? Value : never };

const plain = { isOptional: false, isList: false };

/** What commands are told, by kind. */
export const given = {
  id: (typename: string, description: string): Given<string> => ({ ...plain, type: 'id', typename, description }),
  date: (description: string): Given<Day> => ({ ...plain, type: 'date', description }),
  text: (description: string): Given<string> => ({ ...plain, type: 'text', description }),
  count: (description: string, least = 0): Given<number> => ({ ...plain, type: 'count', least, description }),
  flag: (description: string): Given<boolean> => ({ ...plain, type: 'flag', description }),
  decimal: (description: string, digits?: Digits): Given<string> => ({
    ...plain,
    ...{ type: 'decimal', description },
    ...(digits !== undefined && { digits }),
  }),
  /** A whole file, in base64. The audit keeps its hash and size only. */
  file: (description: string): Given<Uint8Array> => ({ ...plain, type: 'file', description }),
  code: <Code extends string>(codes: { readonly [C in Code]: C }, description: string): Given<Code> => ({
    ...plain,
    ...{ type: 'code', codes, description },
  }),
  object: <F extends Fields>(name: string, fields: F, description: string): Given<InputOf<F>> => ({
    ...plain,
    ...{ type: 'object', object: { name, description, fields }, description },
  }),
};

export function optional<Value>(field: Given<Value>): Given<Value | null> {
  return { ...field, isOptional: true };
}

export function listOf<Value>({ '~value': _, ...field }: Given<Value>): Given<readonly Value[]> {
  return { ...field, isList: true };
}

/** The act that a command rests on; every command that follows a decision takes it. */
export const basis = given.object(
  'BasisInput',
  {
    actNumber: given.text('The number of the act: a decision, an order, an agreement.'),
    actDate: given.date('The day of the act; it does not lie ahead.'),
    note: optional(given.text('What else is to be known of it; no personal data.')),
  },
  'The act that it rests on.',
);

/** The opinion of another body that a decision needs. */
export function opinionOf(description: string) {
  const fields = { number: given.text('Its number.'), date: given.date('Its day; it does not lie ahead.') };
  return given.object('OpinionInput', fields, description);
}
