import { RequestError } from '../query/index.js';
import { type Outcome } from './run-command.js';

/** How a command ended, for the figures of the operator. */
export type CommandEnd = 'DONE' | 'REFUSED' | 'CONFLICT' | 'FAILED';

/** One transaction of a command: how each of what it was told ended, and how long it took. */
export type CommandReport = {
  readonly command: string;
  readonly ends: readonly CommandEnd[];
  readonly seconds: number;
};

const OTHERS_FIRST: ReadonlySet<string> = new Set(['CONFLICT', 'BUSY', 'IDEMPOTENCY_IN_PROGRESS']);

/** What was not done for the sake of another one did not end itself. */
export function endsOf(outcomes: readonly Outcome[]): readonly CommandEnd[] {
  return outcomes
    .filter(({ status }) => status !== 'NOT_DONE')
    .map(({ status, refusals }) => {
      if (status === 'DONE') return 'DONE';
      return refusals.some(({ code }) => OTHERS_FIRST.has(code)) ? 'CONFLICT' : 'REFUSED';
    });
}

export function endOf(error: unknown): CommandEnd {
  if (!(error instanceof RequestError) || error.code === 'QUERY_TIMEOUT') return 'FAILED';
  return OTHERS_FIRST.has(error.code) ? 'CONFLICT' : 'REFUSED';
}
