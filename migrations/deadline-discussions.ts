import { type Branch } from './deadline-branches.js';
import { dutiesWithPlans } from './deadline-plans.js';

const DISCUSSIONS = new Set(['ANNUAL_PLAN_DISCUSSION', 'MAP_DRAFT_DISCUSSION']);

/** What falls due in planning. A discussion ends by itself with its last day: from the next one on nothing of it is owed. */
export function dutiesWithEndedDiscussions(schema: string): readonly Branch[] {
  return dutiesWithPlans(schema).map((branch) =>
    DISCUSSIONS.has(branch.kind)
      ? { ...branch, from: `${branch.from} and ${branch.due} >= public.viewer_today()` }
      : branch,
  );
}
