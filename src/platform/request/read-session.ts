import { type PoolClient, type QueryResult } from 'pg';
import { type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { servingAs } from '../database/serving-as.js';
import { type DataVersion, LATEST_TRANSACTION, lookBack, waitForCommits } from '../database/known-state.js';
import { type ReadPools } from '../database/read-pools.js';
import { databaseOn } from '../database/session-connection.js';
import { type Database } from '../query/index.js';

export type ReadOptions = {
  readonly requestId: string;
  /** Rows that he may not see are not there. */
  readonly viewer: Viewer;
  readonly today: Day;
  /** No statement takes longer. */
  readonly statementTimeoutMs: number;
  /** The number of a change that the reading must have seen; a replica that has not is passed over. */
  readonly atLeast: () => bigint;
};

type Reading = {
  readonly client: PoolClient;
  readonly from: 'read' | 'write';
  readonly database: Database;
  readonly version: DataVersion;
};

/**
 * What one request reads, it reads from one state of the database: a read-only transaction at REPEATABLE READ, begun by
 * the first statement and ended with the request. So the parts of an answer always fit together. With `knownAt` it is
 * the state that was recorded at that instant, under the same names.
 */
export class ReadSession {
  #statements = 0;
  #open: Promise<Reading> | null = null;
  #ended = false;
  readonly #pools: ReadPools;
  readonly #options: ReadOptions;
  readonly #knownAt: string | null;

  constructor(pools: ReadPools, options: ReadOptions, knownAt: string | null = null) {
    this.#pools = pools;
    this.#options = options;
    this.#knownAt = knownAt;
  }

  /** How many statements were sent so far, apart from those that open the session. */
  get statements(): number {
    return this.#statements;
  }

  async database(): Promise<Database> {
    return (await this.#reading()).database;
  }

  /** The state that is read: it comes with the beginning of the transaction. */
  async version(): Promise<DataVersion> {
    return (await this.#reading()).version;
  }

  #reading(): Promise<Reading> {
    if (this.#ended) return Promise.reject(hasEnded());
    this.#open ??= this.#begin();
    return this.#open;
  }

  /** Breaks off the statement at work; the session has ended then. */
  async cancel(): Promise<void> {
    this.#ended = true;
    const open = this.#open;
    if (open === null) return;
    const reading = await open.catch(() => null);
    if (reading !== null) await this.#pools.cancel(reading.from, reading.client).catch(() => undefined);
  }

  async end(): Promise<void> {
    this.#ended = true;
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const reading = await open.catch(() => null);
    if (reading === null) return;
    await giveBack(reading.client);
  }

  async #begin(): Promise<Reading> {
    if (this.#knownAt !== null) await this.#waitForCommits(this.#knownAt);
    if (!this.#pools.hasReplicas || this.#knownAt !== null) return this.#beginOn('write');
    const reading = await this.#beginOn('read').catch(() => null);
    if (reading !== null && BigInt(reading.version.sequence) >= this.#options.atLeast()) return reading;
    if (reading !== null) await giveBack(reading.client);
    return this.#beginOn('write');
  }

  async #beginOn(from: Reading['from']): Promise<Reading> {
    const client = await this.#pools.connect(from);
    try {
      const opened = (await client.query(this.#opening())) as unknown as readonly QueryResult<DataVersion>[];
      const database = databaseOn(client, this.#pools.prepared, () => {
        if (this.#ended) throw hasEnded();
        this.#statements += 1;
      });
      const latest = opened.at(-1)?.rows[0] ?? { sequence: '0', recordedAt: null };
      const version = this.#knownAt === null ? latest : await lookBack(database, this.#knownAt);
      // What opens the session is not counted as a statement of the request.
      this.#statements = 0;
      return { client, from, database, version };
    } catch (error) {
      await giveBack(client);
      throw error;
    }
  }

  /** Everything that begins the reading, in one message to the database; the request can be found by its id there. */
  #opening(): string {
    const { requestId, statementTimeoutMs, viewer, today } = this.#options;
    const id = requestId.replaceAll(/[^0-9A-Za-z-]/g, '');
    return `/* request ${id} */ begin isolation level repeatable read read only;
      set local application_name = 'karta ${id}'; set local statement_timeout = ${String(statementTimeoutMs)};
      ${servingAs(viewer, today)};
      ${LATEST_TRANSACTION}`;
  }

  async #waitForCommits(knownAt: string): Promise<void> {
    const client = await this.#pools.connect('write');
    try {
      await waitForCommits(
        databaseOn(client, this.#pools.prepared, () => undefined),
        knownAt,
      );
    } finally {
      client.release();
    }
  }
}

async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/**
 * A resolver may outlive its answer, where another one failed. It reads no more: a transaction begun now would never
 * end, and a statement would be sent on a connection that has gone to another request.
 */
function hasEnded(): Error {
  return new Error('The request has ended');
}
