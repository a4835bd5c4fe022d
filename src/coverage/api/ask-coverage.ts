import { keyOfGlobalId } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Asked, type CoverageQuestions, rowId } from '../engine/index.js';
import { type CoverageRow, USUAL_HORIZON_DAYS } from '../rules/index.js';

type Questions = CoverageQuestions;
type Tail<Arguments extends unknown[]> = Arguments extends [Asked, ...infer Rest] ? Rest : never;
type ArgumentsOf<Name extends keyof Questions> = Tail<Parameters<Questions[Name]>>;
type AnswerOf<Name extends keyof Questions> = Awaited<ReturnType<Questions[Name]>>;

/** What the answers of a request are about, apart from the question. */
export type About = Subject & { readonly horizonDays?: number };

/** Asks the thread that keeps the facts of coverage; the same question of one request is asked once. */
export async function askCoverage<Name extends keyof Questions>(
  context: Context,
  { day, editionId, horizonDays = USUAL_HORIZON_DAYS }: About,
  method: Name,
  ...args: ArgumentsOf<Name>
): Promise<AnswerOf<Name>> {
  const { sequence } = await context.dataVersion();
  const editionKey = editionId === null ? null : keyOfGlobalId('MapEdition', editionId);
  const asked: Asked = { sequence, day, editionKey, horizonDays };
  const key = `coverage ${method} ${JSON.stringify([asked, args])}`;
  // The thread answers each question with what its method gives.
  return context.once(key, () => context.ask({ method, args: [asked, ...args] })) as Promise<AnswerOf<Name>>;
}

/** A row as resolvers and `node` see it. */
export type ListedRow = CoverageRow & { readonly __typename: 'CoverageRow'; readonly id: string };

export function listed(row: CoverageRow): ListedRow {
  return { ...row, __typename: 'CoverageRow', id: rowId(row) };
}
