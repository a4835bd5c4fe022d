import { type Day } from '../../kernel/day.js';
import { type Desk } from '../../platform/commands/index.js';
import { municipalities } from '../../territory/store/index.js';
import { beginningRefusal } from '../rules/index.js';
import {
  lastBeginningOf,
  municipalitiesOf,
  planningProposals,
  type PlanningRoundRow,
  planningRounds,
} from '../store/index.js';

/** The municipality by which somebody acts in the district: one of his own where he has any there. */
export async function permitInDistrict(desk: Desk, district: string): Promise<string> {
  const all = await municipalitiesOf(desk.database, district);
  const municipality = all.find((each) => desk.viewer.municipalities.includes(each)) ?? all[0] ?? '';
  desk.permit({ municipality });
  return municipality;
}

/** A round goes on until its edition; one that a public text tells has gone as far as the text says, whose proposals nobody settles. */
export async function requireOpen(desk: Desk, { pk, editionId }: PlanningRoundRow, path = 'round'): Promise<void> {
  desk.refuseWhere(editionId !== null, 'ROUND_ADOPTED', path);
  await desk.refuseTold(planningRounds, pk, path);
}

/** What is neither agreed, contested nor withdrawn keeps the round from going on. */
export async function requireSettled(desk: Desk, round: string): Promise<void> {
  const proposals = await desk.rowsOf(planningProposals, 'roundId', round);
  desk.refuseWhere(
    proposals.some(({ state }) => state === 'PROPOSED'),
    'PROPOSALS_OPEN',
    'round',
  );
}

/**
 * What changes the draft of a round is not dated before a discussion that was recorded; where one runs it ends with that,
 * and begins anew when the draft is published again (Наредба за планирането чл. 48).
 */
export async function endDiscussion(desk: Desk, round: PlanningRoundRow, on: Day, ...path: readonly string[]) {
  desk.require(beginningRefusal(on, [await lastBeginningOf(desk.database, round.pk)]), ...path);
  if (round.draftPublicFrom !== null) await desk.change(planningRounds, round.pk, { draftPublicFrom: null });
}

/** The round and the municipality that acts in it, which is of the district that is planned. */
export async function roundFor(desk: Desk, id: string, municipalityCode: string) {
  const municipality = await desk.withCode(municipalities, 'code', municipalityCode, 'municipality');
  desk.permit({ municipality: municipality.pk });
  const round = await desk.take(planningRounds, id, 'round');
  await requireOpen(desk, round);
  desk.refuseWhere(municipality.districtId !== round.districtId, 'ROUND_OF_ANOTHER_DISTRICT', 'municipality');
  return { round, municipality };
}
