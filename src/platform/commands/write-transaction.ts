import { type PoolClient } from 'pg';
import { type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type ReadPools } from '../database/read-pools.js';
import { servingAs } from '../database/serving-as.js';
import { databaseOn } from '../database/session-connection.js';
import { type Database, RequestError } from '../query/index.js';

export type WriteTimes = {
  /** A statement ends after this, and what was begun is undone. */
  readonly statementMs: number;
  /** Others at the same record are waited for so long. */
  readonly lockMs: number;
};

/** What came of the work, and whether it is kept or undone. */
export type Worked<Result> = { readonly result: Result; readonly isKept: boolean };

const MOST_ATTEMPTS = 4;
/** PostgreSQL's words for transactions that stood in each other's way, of which one must begin again. */
const BEGIN_AGAIN = new Set(['40001', '40P01']);
const LOCK_NOT_AVAILABLE = '55P03';
const CANCELED = '57014';

/** Who asks, and on which day. */
export type Asker = { readonly viewer: Viewer; readonly today: Day };

/**
 * Works in a transaction with the rights of requests; begun anew where another one stood in its way. A scope says what may
 * be done and answered; what is done is decided by all that the role sees.
 */
export async function inWriteTransaction<Result>(
  pools: ReadPools,
  { viewer, today }: Asker,
  { statementMs, lockMs }: WriteTimes,
  work: (database: Database) => Promise<Worked<Result>>,
): Promise<Worked<Result>> {
  const opening = `begin; set local statement_timeout = ${String(statementMs)}; set local lock_timeout = ${String(lockMs)}; ${servingAs({ ...viewer, scopes: null }, today)}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onceIn(await pools.connect('write'), pools, opening, work);
    } catch (error) {
      if (attempt < MOST_ATTEMPTS && BEGIN_AGAIN.has(codeOf(error))) continue;
      throw inTheWay(error);
    }
  }
}

async function onceIn<Result>(
  client: PoolClient,
  pools: ReadPools,
  opening: string,
  work: (database: Database) => Promise<Worked<Result>>,
): Promise<Worked<Result>> {
  let lost: Error | boolean = false;
  try {
    await client.query(opening);
    const worked = await work(databaseOn(client, pools.prepared, () => undefined));
    await client.query(worked.isKept ? 'commit' : 'rollback');
    return worked;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      lost = failure instanceof Error ? failure : true;
    });
    throw error;
  } finally {
    client.release(lost);
  }
}

/** What the moment is to blame for, said so that clients know that nothing was done. */
function inTheWay(error: unknown): unknown {
  const code = codeOf(error);
  if (code === CANCELED) {
    return new RequestError('QUERY_TIMEOUT', 'The command took too long and was undone: nothing of it was done.');
  }
  if (code !== LOCK_NOT_AVAILABLE && !BEGIN_AGAIN.has(code)) return error;
  return new RequestError(
    'BUSY',
    'Other commands were at the same record for too long. Nothing was done; send it again.',
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether somebody else held for too long what was waited for. */
export function isLockTaken(error: unknown): boolean {
  return codeOf(error) === LOCK_NOT_AVAILABLE;
}
