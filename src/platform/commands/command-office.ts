import { sql } from 'kysely';
import { type Database, RequestError } from '../query/index.js';
import { type ReadPools } from '../database/read-pools.js';
import { databaseOn } from '../database/session-connection.js';
import { servingAs } from '../database/serving-as.js';
import { type Command } from './command.js';
import { type Order, type Outcome, perform, refuseStrangers, requestHash } from './run-command.js';

type Raw = Readonly<Record<string, unknown>>;

export type Asked = Order & {
  readonly dryRun: boolean;
  /** The client's own name for the request; the same again is answered and not done again. */
  readonly idempotencyKey: string | null;
};

/** Statements of commands end after this, and what they began is undone. */
const STATEMENT_MS = 10_000;
/** Another command at the same record is waited for so long. */
const LOCK_MS = 8_000;
const MOST_ATTEMPTS = 4;
/** PostgreSQL's words for transactions that stood in each other's way, of which one must begin again. */
const BEGIN_AGAIN = new Set(['40001', '40P01']);

/** Undoes what was done without being a failure: the answer is the outcome. */
class Undone extends Error {
  constructor(readonly outcomes: readonly Outcome[]) {
    super('undone');
  }
}

/** Carries out commands, each in a transaction of its own with the rights of requests. */
export class CommandOffice {
  readonly #pools: ReadPools;
  readonly #afterCommit: () => Promise<void>;

  /** After each commit the process hears of it before the answer goes out. */
  constructor(pools: ReadPools, afterCommit: () => Promise<void>) {
    this.#pools = pools;
    this.#afterCommit = afterCommit;
  }

  async one(command: Command, raw: Raw, asked: Asked): Promise<Outcome> {
    const [outcome] = await this.together(command, [raw], asked);
    if (outcome === undefined) throw new Error('A command has an outcome');
    return outcome;
  }

  /** All or nothing: where one is refused none is done. */
  async together(command: Command, inputs: readonly Raw[], asked: Asked): Promise<readonly Outcome[]> {
    refuseStrangers(command, asked.viewer);
    const hash = requestHash(command.name, { inputs, expectedVersion: asked.expectedVersion });
    return this.#inTransaction(asked, async (database) => {
      const stored = await storedOutcome(database, asked, hash);
      if (stored !== null) return stored;
      const outcomes: Outcome[] = [];
      for (const raw of inputs) {
        const outcome = await this.#attempt(database, command, raw, asked);
        outcomes.push(outcome);
      }
      const isRefused = outcomes.some(({ status }) => status !== 'DONE');
      if (asked.dryRun || isRefused) throw new Undone(isRefused ? outcomes.map(notDone) : outcomes);
      await storeOutcome(database, asked, hash, outcomes);
      return outcomes;
    });
  }

  /** Each by itself: those that are refused do not hinder the others. */
  async each(command: Command, inputs: readonly Raw[], asked: Asked): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [index, raw] of inputs.entries()) {
      const key = asked.idempotencyKey === null ? null : `${asked.idempotencyKey}/${String(index)}`;
      outcomes.push(await this.one(command, raw, { ...asked, idempotencyKey: key }));
    }
    return outcomes;
  }

  /** A refused command has changed nothing; the next of the same transaction goes on from before it. */
  async #attempt(database: Database, command: Command, raw: Raw, asked: Asked): Promise<Outcome> {
    await sql`savepoint command`.execute(database);
    const outcome = await perform(database, command, raw, asked);
    if (outcome.status !== 'DONE') await sql`rollback to savepoint command`.execute(database);
    return outcome;
  }

  /** A scope says what may be done and answered; what is done is decided by all that the role sees. */
  async #inTransaction(
    asked: Pick<Asked, 'viewer' | 'today'>,
    work: (database: Database) => Promise<readonly Outcome[]>,
    attempt = 1,
  ): Promise<readonly Outcome[]> {
    const client = await this.#pools.connect('write');
    try {
      await client.query(
        `begin; set local statement_timeout = ${String(STATEMENT_MS)}; set local lock_timeout = ${String(LOCK_MS)}; ${servingAs({ ...asked.viewer, scopes: null }, asked.today)}`,
      );
      const outcomes = await work(databaseOn(client, this.#pools.prepared, () => undefined));
      await client.query('commit');
      client.release();
      await this.#afterCommit();
      return outcomes;
    } catch (error) {
      await client.query('rollback').then(
        () => {
          client.release();
        },
        (lost: unknown) => {
          client.release(lost instanceof Error ? lost : true);
        },
      );
      if (error instanceof Undone) return error.outcomes;
      const isInTheWay = error instanceof Error && 'code' in error && BEGIN_AGAIN.has(String(error.code));
      if (isInTheWay && attempt < MOST_ATTEMPTS) return this.#inTransaction(asked, work, attempt + 1);
      throw error;
    }
  }
}

/** Of commands that are done together or not at all, those that were not refused were not done either. */
function notDone(outcome: Outcome): Outcome {
  return outcome.status === 'DONE' ? { ...outcome, status: 'NOT_DONE' } : outcome;
}

/** What the same request brought before; another request under the same name is the asker's mistake. */
async function storedOutcome(
  database: Database,
  { viewer, idempotencyKey, dryRun }: Asked,
  hash: string,
): Promise<readonly Outcome[] | null> {
  if (idempotencyKey === null || dryRun) return null;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${viewer.client} ${idempotencyKey}`}, 7268170528))`.execute(
    database,
  );
  const { rows } = await sql<{ requestHash: string; outcome: readonly Outcome[] }>`
    select request_hash as "requestHash", outcome from idempotent_request
    where client = ${viewer.client} and key = ${idempotencyKey}`.execute(database);
  const [stored] = rows;
  if (stored === undefined) return null;
  if (stored.requestHash === hash) return stored.outcome;
  throw new RequestError(
    'IDEMPOTENCY_KEY_REUSED',
    `The key ${idempotencyKey} was used for another request. Give every request a key of its own.`,
  );
}

async function storeOutcome(
  database: Database,
  { viewer, idempotencyKey }: Asked,
  hash: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (idempotencyKey === null) return;
  await sql`
    insert into idempotent_request (client, key, request_hash, outcome)
    values (${viewer.client}, ${idempotencyKey}, ${hash}, ${JSON.stringify(outcomes.map(({ revealed: _, ...kept }) => kept))}::jsonb)`.execute(
    database,
  );
  await sql`delete from idempotent_request where client = ${viewer.client} and created_at < now() - interval '30 days'`.execute(
    database,
  );
}
