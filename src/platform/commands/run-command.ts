import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Kysely, sql } from 'kysely';
import { mayAnywhere, type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Refused } from '../../kernel/refused.js';
import { RequestError } from '../query/index.js';
import { type Command, type Done } from './command.js';
import { Desk } from './desk.js';
import { withoutFiles } from './file-in.js';
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
};

type Raw = Readonly<Record<string, unknown>>;

/** Carries out a command in the transaction and records it; the subject is known also where it is refused. */
export async function perform(
  database: Kysely<unknown>,
  command: Command,
  raw: Raw,
  { viewer, today, requestId, expectedVersion }: Order,
): Promise<Outcome> {
  refuseStrangers(command, viewer);
  const { input, problems } = readInput(command.fields, raw);
  if (problems.length > 0) return { status: 'REFUSED', subject: null, refusals: problems };
  const desk = new Desk({ database, viewer, today, permission: command.permission, expectedVersion });
  try {
    const done = await command.perform(desk, input);
    await record(database, command, raw, input, done, viewer, requestId);
    return { status: 'DONE', subject: done.subject, refusals: [], revealed: done.revealed, report: desk.reported };
  } catch (error) {
    const refusals = error instanceof CommandRefused ? error.refusals : refusalOf(error);
    if (refusals === null) throw error;
    return { status: 'REFUSED', subject: subjectIn(command, input), refusals, report: desk.reported };
  }
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

async function record(
  database: Kysely<unknown>,
  { name, permission, subject: subjectType, fields }: Command,
  raw: Raw,
  input: Raw,
  { subject, on, municipality, provider, noted }: Done,
  { client, name: clientName, role }: Viewer,
  requestId: string,
): Promise<void> {
  const told = { ...withoutFiles(fields, raw), ...noted };
  const entry = {
    ...{ client, clientName, role, permission, command: name, subjectType, subjectId: subject, requestId, input: told },
    ...{ municipality: municipality ?? null, provider: provider ?? null, effectiveOn: on, basis: input.basis ?? null },
  };
  await sql`select append_audit(${JSON.stringify(entry)}::jsonb)`.execute(database);
}

/** The subject of a command is the part of its input that is named after its type. */
function subjectIn({ subject, fields }: Command, input: Raw): string | null {
  const named = Object.entries(fields).find(([, { typename }]) => typename === subject)?.[0];
  const key = named === undefined ? undefined : input[named];
  return typeof key === 'string' ? key : null;
}

/** The same request has the same hash, however it was written. */
export function requestHash(name: string, request: unknown): string {
  return createHash('sha256')
    .update(`${name} ${canonicalize(request) ?? ''}`)
    .digest('hex');
}
