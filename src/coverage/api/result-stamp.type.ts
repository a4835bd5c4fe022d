import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';

export const KNOWN_AT =
  'The facts are those recorded at this instant. Where none was asked for: the instant of the latest change, so that asking with it later gives the same answer. Null when nothing is recorded.';
export const DATA_VERSION =
  'The recorded state of the facts, as the number of the latest change among them. The same number here is the same state.';
export const RESULT_HASH =
  'SHA-256 in hexadecimal over all that was found, whatever the page. The same facts and arguments give the same hash on any day and machine; docs/result-hash.md says what is in it.';

/** What every computed result says of itself. */
@ObjectType()
export abstract class ResultStamp {
  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt: string | null;
  @Field(() => String, { description: DATA_VERSION })
  dataVersion: string;
  @Field(() => String, { description: RESULT_HASH })
  resultHash: string;
}

/** The instant to ask with for the same answer again. */
export async function knownAtOf(context: Context, { knownAt }: Subject): Promise<string | null> {
  return knownAt ?? (await context.dataVersion()).recordedAt;
}

/** The same for a result that was asked for now. */
export async function stampOf(
  context: Context,
  subject: Subject,
  resultHash: string,
): Promise<Pick<ResultStamp, 'knownAt' | 'dataVersion' | 'resultHash'>> {
  const { sequence } = await context.dataVersion();
  return { knownAt: await knownAtOf(context, subject), dataVersion: sequence, resultHash };
}
