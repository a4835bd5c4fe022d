import { mayAnywhere, type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Refused } from '../../kernel/refused.js';
import { type Database, RequestError } from '../query/index.js';
import { type ReadSheet } from '../spreadsheets/index.js';
import { auditEntry, type AuditEntry } from './audit-entry.js';
import { type Command } from './command.js';
import { Desk, type EnteredBy } from './desk.js';
import { readInput } from './read-input.js';
import { CommandRefused } from './refused.js';
import { refusalOf } from './refusal-of.js';

/** What came of a command. */
export type Outcome = {
  readonly status: 'DONE' | 'REFUSED' | 'NOT_DONE';
  /** The key of what it was done to, where there is one. */
  readonly subject: string | null;
  readonly refusals: readonly Refused[];
  readonly revealed?: string | undefined;
  /** What the command reported of its work. */
  readonly report?: object | null;
};

export type Order = {
  readonly viewer: Viewer;
  readonly today: Day;
  readonly requestId: string;
  readonly expectedVersion: number | null;
  readonly readSheet: ReadSheet;
};

type Raw = Readonly<Record<string, unknown>>;

/** What came of a command, and what the audit keeps of it where it was done. */
export type Performed = { readonly outcome: Outcome; readonly entry: AuditEntry | null };

/** Carries out a command in the transaction; the subject is known also where it is refused. */
export async function perform(
  database: Database,
  command: Command,
  raw: Raw,
  { viewer, today, requestId, expectedVersion, readSheet, enteredBy }: Order & { readonly enteredBy: EnteredBy },
): Promise<Performed> {
  refuseStrangers(command, viewer);
  const { input, problems } = readInput(command.fields, raw);
  if (problems.length > 0) return refused(null, problems, null);
  const { permission } = command;
  const desk = new Desk({ database, viewer, today, permission, expectedVersion, readSheet, enteredBy });
  try {
    const done = await command.perform(desk, input);
    if (expectedVersion !== null && !desk.hasComparedVersion) throw new Error(`${command.name} compares no version`);
    const { subject, revealed } = done;
    const outcome: Outcome = { status: 'DONE', subject, refusals: [], revealed, report: desk.reported };
    return { outcome, entry: auditEntry(command, { raw, input, requestId }, done, viewer) };
  } catch (error) {
    const refusals = error instanceof CommandRefused ? error.refusals : refusalOf(error);
    if (refusals === null) throw error;
    return refused(subjectIn(command, input), refusals, desk.reported);
  }
}

function refused(subject: string | null, refusals: readonly Refused[], report: object | null): Performed {
  return { outcome: { status: 'REFUSED', subject, refusals, report }, entry: null };
}

/** Whoever may never do it is told before anything is looked up. */
export function refuseStrangers({ permission }: Command, viewer: Viewer): void {
  if (viewer.role === null) {
    throw new RequestError(
      'UNAUTHENTICATED',
      'Say who you are: send the header Authorization with Bearer and an API key or a token.',
    );
  }
  if (mayAnywhere(viewer, permission)) return;
  throw new RequestError(
    'FORBIDDEN',
    `The permission ${permission} is not among yours. The field viewer says what you may do.`,
  );
}

/** What is done to a record names it in the part of the input that has its type; what begins one does not. */
export function subjectField({ subject, fields }: Pick<Command, 'subject' | 'fields'>): string | null {
  return Object.entries(fields).find(([, { typename }]) => typename === subject)?.[0] ?? null;
}

function subjectIn(command: Command, input: Raw): string | null {
  const field = subjectField(command);
  const key = field === null ? undefined : input[field];
  return typeof key === 'string' ? key : null;
}
