import { sql } from 'kysely';
import { type Database, RequestError } from '../query/index.js';

/** The recorded state of the facts: the number of the latest change in it, and when that was recorded. */
export type DataVersion = {
  readonly sequence: string;
  /** RFC 3339 in UTC to the microsecond; null when nothing is recorded. */
  readonly recordedAt: string | null;
};

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);

/** The latest change of a fact that a transaction sees. */
export const LATEST_TRANSACTION = `select t.sequence::text as "sequence",
  to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
  from public.recorded_transaction t where t.sequence is not null order by t.sequence desc limit 1`;

/** The lock that a transaction holds from its number to the end of its commit. */
const NUMBERING = 7_268_170_526;

/**
 * Waits until every transaction that has its number is committed, and refuses an instant that lies ahead. What is
 * numbered after this is recorded later than the instant, so the answer about it can never change.
 */
export async function waitForCommits(database: Database, knownAt: string): Promise<void> {
  const { rows } = await sql<{ now: string; ahead: boolean }>`
    select to_char(c.now at time zone 'UTC', ${INSTANT}) as "now", ${knownAt}::timestamptz > c.now as "ahead"
    from (select clock_timestamp() as now, pg_advisory_xact_lock_shared(${NUMBERING})) c`.execute(database);
  const [clock] = rows;
  if (clock?.ahead === true) {
    throw new RequestError(
      'KNOWN_AT_IN_FUTURE',
      `knownAt ${knownAt} lies ahead: nobody knows yet what will be recorded then. It is ${clock.now}.`,
    );
  }
}

/** The latest change that was recorded by the instant. */
async function versionAt(database: Database, knownAt: string): Promise<DataVersion> {
  const { rows } = await sql<DataVersion>`
    select t.sequence::text as "sequence", to_char(t.recorded_at at time zone 'UTC', ${INSTANT}) as "recordedAt"
    from public.recorded_transaction t where t.sequence is not null and t.recorded_at <= ${knownAt}::timestamptz
    order by t.sequence desc limit 1`.execute(database);
  return rows[0] ?? { sequence: '0', recordedAt: null };
}

/** Lets the transaction see the facts as they were known at the instant, instead of those of today. */
export async function lookBack(database: Database, knownAt: string): Promise<DataVersion> {
  const { rows } = await sql<{ since: string; retained: boolean }>`
    select to_char(s.since at time zone 'UTC', ${INSTANT}) as "since", ${knownAt}::timestamptz >= s.since as "retained"
    from (select coalesce(r.recorded_at, h.since) as since
      from history_start h left join recorded_transaction r on r.id = h.recorded_in) s`.execute(database);
  const [history] = rows;
  if (history?.retained === false) {
    throw new RequestError(
      'HISTORY_NOT_RETAINED',
      `What was known at ${knownAt} is not retained: history begins at ${history.since}.`,
    );
  }
  const version = await versionAt(database, knownAt);
  await seeFactsUpTo(database, version.sequence);
  return version;
}

/** Where the present facts are of a later state than the one with the number, the transaction sees that one from here on. */
export async function seeFactsUpTo(database: Database, sequence: string): Promise<void> {
  await sql`
    select set_config('search_path', 'known, public', true), set_config('karta.known_sequence', ${sequence}, true)
    where exists (select 1 from public.recorded_transaction where sequence > ${sequence}::bigint)`.execute(database);
}
