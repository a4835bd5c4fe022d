import { type Context, type Subject } from '../../platform/request/context.js';

export const KNOWN_AT =
  'The facts are those recorded at this instant. Where none was asked for: the instant of the latest change, so that asking with it later gives the same answer. Null when nothing is recorded.';
export const DATA_VERSION =
  'The recorded state of the facts, as the number of the latest change among them. The same number here is the same state.';
export const RESULT_HASH =
  'SHA-256 in hexadecimal over all rows that the filters leave, whatever the page. The same facts and arguments give the same hash on any day and machine; docs/result-hash.md says how to compute it from an answer.';

/** The instant to ask with for the same answer again. */
export async function knownAtOf(context: Context, { knownAt }: Subject): Promise<string | null> {
  return knownAt ?? (await context.dataVersion()).recordedAt;
}
