import { sql } from 'kysely';
import { type ReadPools } from '../database/read-pools.js';
import { type Database, RequestError } from '../query/index.js';
import { appendAudit, type AuditEntry } from './audit-entry.js';
import { type Command } from './command.js';
import { type EnteredBy } from './desk.js';
import { type CommandReport, endOf, endsOf } from './command-report.js';
import { forgetRequest, keepOutcomes, keptOutcomes, type NamedRequest, requestHash } from './kept-outcomes.js';
import { asRefusal, isRequestRefusal } from './request-refusals.js';
import { type Order, type Outcome, perform, type Performed, refuseStrangers } from './run-command.js';
import { inWriteTransaction, type WriteTimes } from './write-transaction.js';

type Raw = Readonly<Record<string, unknown>>;
/** How many are asked for: the same inputs in another mode are another request. */
type Mode = 'ONE' | 'ALL_OR_NOTHING' | 'PER_ROW';

export type Asked = Order & {
  readonly dryRun: boolean;
  /** The client's own name for the request; the same again is answered and not done again. */
  readonly idempotencyKey: string | null;
  /** What is not done by then, on the clock of performance.now, is undone. */
  readonly until: number;
};

export type OfficeOptions = {
  readonly pools: ReadPools;
  readonly times: WriteTimes;
  /** The source of what somebody enters. */
  readonly enteredBy: EnteredBy;
  /** After each commit the process hears of it before the answer goes out. */
  readonly afterCommit: () => Promise<void>;
  readonly onUnexpected: (error: unknown, requestId: string) => void;
  readonly onCommand: (report: CommandReport) => void;
};

/** Carries out commands, each in a transaction of its own with the rights of requests. */
export class CommandOffice {
  readonly #options: OfficeOptions;

  constructor(options: OfficeOptions) {
    this.#options = options;
  }

  one(command: Command, raw: Raw, asked: Asked): Promise<Outcome> {
    return this.#single(command, raw, asked, 'ONE');
  }

  /** All or nothing: where one is refused none is done. */
  together(command: Command, inputs: readonly Raw[], asked: Asked): Promise<readonly Outcome[]> {
    return this.#carryOut(command, inputs, asked, 'ALL_OR_NOTHING');
  }

  /** Each by itself: those that are refused, or fail, do not hinder the others. */
  async each(command: Command, inputs: readonly Raw[], asked: Asked): Promise<readonly Outcome[]> {
    refuseStrangers(command, asked.viewer);
    await this.#claim(command, inputs, asked);
    const outcomes: Outcome[] = [];
    for (const [index, raw] of inputs.entries()) {
      const key = asked.idempotencyKey === null ? null : `${asked.idempotencyKey}/${String(index)}`;
      outcomes.push(await this.#oneOfMany(command, raw, { ...asked, idempotencyKey: key }));
    }
    if (outcomes.every(({ status }) => status === 'REFUSED')) await this.#unclaim(command, inputs, asked);
    return outcomes;
  }

  async #oneOfMany(command: Command, raw: Raw, asked: Asked): Promise<Outcome> {
    try {
      return await this.#single(command, raw, asked, 'PER_ROW');
    } catch (error) {
      if (!isRequestRefusal(error)) this.#options.onUnexpected(error, asked.requestId);
      return { status: 'REFUSED', subject: null, refusals: [asRefusal(error, asked.requestId)] };
    }
  }

  async #single(command: Command, raw: Raw, asked: Asked, mode: Mode): Promise<Outcome> {
    const [outcome] = await this.#carryOut(command, [raw], asked, mode);
    if (outcome === undefined) throw new Error('A command has an outcome');
    return outcome;
  }

  /** The name of a request for each by itself stands for all its inputs, also where it is broken off between them. */
  async #claim(command: Command, inputs: readonly Raw[], asked: Asked): Promise<void> {
    const request = named(command, inputs, asked, 'PER_ROW');
    if (request === null) return;
    const { pools, times } = this.#options;
    await inWriteTransaction(pools, asked, times, async (database) => {
      const isNew = (await keptOutcomes(database, request)) === null;
      if (isNew) await keepOutcomes(database, request, []);
      return { result: null, isKept: isNew };
    });
  }

  /** Nothing was done under the name: it is free for the same inputs once they are mended. */
  async #unclaim(command: Command, inputs: readonly Raw[], asked: Asked): Promise<void> {
    const request = named(command, inputs, asked, 'PER_ROW');
    if (request === null) return;
    const { pools, times, onUnexpected } = this.#options;
    const forgotten = inWriteTransaction(pools, asked, times, async (database) => {
      await forgetRequest(database, request);
      return { result: null, isKept: true };
    });
    // Why each was refused is to be told all the same.
    await forgotten.catch((error: unknown) => {
      onUnexpected(error, asked.requestId);
    });
  }

  async #carryOut(command: Command, inputs: readonly Raw[], asked: Asked, mode: Mode): Promise<readonly Outcome[]> {
    const began = performance.now();
    const report = (ends: CommandReport['ends']) => {
      if (asked.dryRun) return;
      this.#options.onCommand({ command: command.name, ends, seconds: (performance.now() - began) / 1_000 });
    };
    try {
      refuseStrangers(command, asked.viewer);
      const { outcomes, isRepeated } = await this.#inTransaction(command, inputs, asked, mode);
      if (!isRepeated) report(endsOf(outcomes));
      return outcomes;
    } catch (error) {
      report([endOf(error)]);
      throw error;
    }
  }

  async #inTransaction(command: Command, inputs: readonly Raw[], asked: Asked, mode: Mode) {
    refuseLate(asked);
    const { pools, times, enteredBy } = this.#options;
    const request = named(command, inputs, asked, mode);
    const { result, isKept } = await inWriteTransaction(pools, asked, times, async (database) => {
      const kept = request === null ? null : await keptOutcomes(database, request);
      if (kept !== null) return { result: { outcomes: kept, isRepeated: true }, isKept: false };
      const performed = await performAll(database, command, inputs, { ...asked, enteredBy });
      const outcomes = performed.map(({ outcome }) => outcome);
      const isRefused = outcomes.some(({ status }) => status !== 'DONE');
      if (asked.dryRun || isRefused) {
        const told = isRefused ? outcomes.map(notDone) : outcomes.map(unrevealed);
        return { result: { outcomes: told, isRepeated: false }, isKept: false };
      }
      if (request !== null) await keepOutcomes(database, request, outcomes);
      await appendAudit(database, performed.map(({ entry }) => entry).filter(isEntry));
      return { result: { outcomes, isRepeated: false }, isKept: true };
    });
    if (isKept) await this.#tellOfCommit(asked.requestId);
    return result;
  }

  /** The process would hear of it by notification, too: what was committed is no error. */
  async #tellOfCommit(requestId: string): Promise<void> {
    const { afterCommit, onUnexpected } = this.#options;
    await afterCommit().catch((error: unknown) => {
      onUnexpected(error, requestId);
    });
  }
}

/** A refused command has changed nothing; the next of the same transaction goes on from before it. */
async function performAll(
  database: Database,
  command: Command,
  inputs: readonly Raw[],
  asked: Asked & { readonly enteredBy: EnteredBy },
): Promise<readonly Performed[]> {
  const all: Performed[] = [];
  for (const raw of inputs) {
    refuseLate(asked);
    await sql`savepoint command`.execute(database);
    const performed = await perform(database, command, raw, asked);
    await sql`${sql.raw(performed.outcome.status === 'DONE' ? 'release' : 'rollback to')} savepoint command`.execute(
      database,
    );
    all.push(performed);
  }
  return all;
}

function refuseLate({ until }: Asked): void {
  if (performance.now() < until) return;
  throw new RequestError(
    'QUERY_TIMEOUT',
    'The time for the commands of one request is over: nothing of this one was done. Send less at once.',
  );
}

function named(command: Command, inputs: readonly Raw[], asked: Asked, mode: Mode): NamedRequest | null {
  const { idempotencyKey: key, dryRun, expectedVersion, viewer } = asked;
  if (key === null || dryRun) return null;
  return { client: viewer.client, key, hash: requestHash(command.name, { mode, inputs, expectedVersion }) };
}

/** Of commands that are done together or not at all, those that were not refused were not done either. */
function notDone(outcome: Outcome): Outcome {
  return outcome.status === 'DONE' ? { ...unrevealed(outcome), status: 'NOT_DONE' } : outcome;
}

/** Where nothing is done there is nothing to show. */
function unrevealed({ revealed: _, ...outcome }: Outcome): Outcome {
  return outcome;
}

function isEntry(entry: AuditEntry | null): entry is AuditEntry {
  return entry !== null;
}
