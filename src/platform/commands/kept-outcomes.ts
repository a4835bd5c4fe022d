import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { type Database, RequestError } from '../query/index.js';
import { sha256Of } from '../sha256.js';
import { type Outcome } from './run-command.js';
import { isLockTaken } from './write-transaction.js';

/** A request under the client's own name for it. */
export type NamedRequest = { readonly client: string; readonly key: string; readonly hash: string };

/** The same request has the same hash, however it was written. */
export function requestHash(name: string, request: unknown): string {
  return sha256Of(`${name} ${canonicalize(request) ?? ''}`);
}

/** What the same request brought before, if it came before; nobody else is at it until the transaction ends. */
export async function keptOutcomes(
  database: Database,
  { client, key, hash }: NamedRequest,
): Promise<readonly Outcome[] | null> {
  await lock(database, client, key);
  const { rows } = await sql<{ requestHash: string; outcome: readonly Outcome[] }>`
    select request_hash as "requestHash", outcome from idempotent_request
    where client = ${client} and key = ${key}`.execute(database);
  const [kept] = rows;
  if (kept === undefined) return null;
  if (kept.requestHash === hash) return kept.outcome;
  throw new RequestError(
    'IDEMPOTENCY_KEY_REUSED',
    `The key ${key} was used for another request. Give every request a key of its own.`,
  );
}

/** Keeps what a request brought, without what is shown once. */
export async function keepOutcomes(
  database: Database,
  { client, key, hash }: NamedRequest,
  outcomes: readonly Outcome[],
): Promise<void> {
  const kept = JSON.stringify(outcomes.map(({ revealed: _, ...rest }) => rest));
  await sql`
    insert into idempotent_request (client, key, request_hash, outcome)
    values (${client}, ${key}, ${hash}, ${kept}::jsonb)`.execute(database);
  await sql`delete from idempotent_request where client = ${client} and created_at < now() - interval '30 days'`.execute(
    database,
  );
}

/** The name is free again, unless one of many was done under it. */
export async function forgetRequest(database: Database, { client, key, hash }: NamedRequest): Promise<void> {
  await lock(database, client, key);
  await sql`
    delete from idempotent_request where client = ${client} and key = ${key} and request_hash = ${hash}
      and not exists (select from idempotent_request one where one.client = ${client} and starts_with(one.key, ${`${key}/`}))`.execute(
    database,
  );
}

async function lock(database: Database, client: string, key: string): Promise<void> {
  try {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${client} ${key}`}, 7268170528))`.execute(database);
  } catch (error) {
    if (!isLockTaken(error)) throw error;
    throw new RequestError(
      'IDEMPOTENCY_IN_PROGRESS',
      `The request with the key ${key} is still being carried out. Send it again in a while, under the same key.`,
    );
  }
}
