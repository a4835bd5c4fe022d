import { type Permission, type Place } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Desk } from './desk.js';
import { type Fields, type InputOf } from './fields.js';

/** The act that a command rests on. */
export type Basis = { readonly actNumber: string; readonly actDate: Day; readonly note: string | null };

/** What a command did: to what, where, from which day. */
export type Done = Place & {
  readonly subject: string;
  readonly on: Day;
  /** Whether everybody may know where it is; if not, the audit keeps nothing of that part of the input. */
  readonly isPlacePublic?: boolean;
  /** What is shown once, in the answer, and stored nowhere. */
  readonly revealed?: string;
  /** What the audit notes beside what the command was told: how many rows it changed. */
  readonly noted?: Readonly<Record<string, unknown>>;
};

/** One verb: what it needs to be told, by whom it may be given, and what it does in one transaction. */
export type Command<F extends Fields = Fields> = {
  readonly name: string;
  readonly permission: Permission;
  /** The type of what it is done to. */
  readonly subject: string;
  readonly description: string;
  /** The field of the payload that shows what is shown once. */
  readonly reveals?: { readonly field: string; readonly description: string };
  readonly fields: F;
  /** Load, decide, change; the desk records. */
  readonly perform: (desk: Desk, input: InputOf<F>) => Promise<Done>;
};

export function command<F extends Fields>(definition: Command<F>): Command<F> {
  return definition;
}
