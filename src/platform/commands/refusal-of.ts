import { type Refused } from '../../kernel/refused.js';

/** PostgreSQL's words for what the database itself refuses, and ours. */
const REFUSALS: Readonly<Record<string, string>> = {
  '23505': 'ALREADY_EXISTS',
  '23P01': 'OVERLAPS',
  '23503': 'NO_SUCH_RECORD',
  '23514': 'NOT_CONSISTENT',
  '22003': 'DECIMAL_OUT_OF_RANGE',
};

/** What the database refused, as clients see it; null where nobody expected it. */
export function refusalOf(error: unknown): readonly Refused[] | null {
  const code = error instanceof Error && 'code' in error ? REFUSALS[String(error.code)] : undefined;
  return code === undefined ? null : [{ code, field: ['input'] }];
}
