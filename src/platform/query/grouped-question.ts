import { checkWhere } from './check-where.js';
import { type AggregateGroup, type GroupedQuestion, MOST_DIMENSIONS, MOST_GROUPS } from './measures.js';
import { RequestError } from './request-error.js';

/** Refuses a grouping that cannot be answered, before anything is computed. */
export function checkQuestion({ groupBy, having, first }: GroupedQuestion): void {
  checkWhere(having, ['having']);
  if (new Set(groupBy).size > MOST_DIMENSIONS) {
    refuse(`groupBy names more than ${String(MOST_DIMENSIONS)} dimensions. Ask several questions.`);
  }
  if (first < 1 || first > MOST_GROUPS) {
    refuse(`first is ${String(first)}; it must be from 1 to ${String(MOST_GROUPS)}.`);
  }
}

/**
 * The groups asked for. Sums over groups are only right when none is missing, so groups are left out only where an order
 * says which ones matter.
 */
export function checkGroups(
  groups: readonly AggregateGroup[],
  { first, orderBy }: GroupedQuestion,
): readonly AggregateGroup[] {
  if (groups.length <= first) return groups;
  if (orderBy.length > 0) return groups.slice(0, first);
  refuse(
    `There are more than ${String(first)} groups. Raise first (at most ${String(MOST_GROUPS)}), narrow where or having, or say by orderBy which groups matter most.`,
  );
}

function refuse(message: string): never {
  throw new RequestError('BAD_USER_INPUT', message);
}
