import { StateFunding } from '../../national-map/rules/index.js';
import { mapDrafts } from '../../national-map/store/index.js';
import { command, given } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { agreedRefusal } from '../rules/index.js';
import { draftAgreed, planningProposals, planningRounds } from '../store/index.js';

export const draftWhatIsAgreed = command({
  name: 'mapDraftTakeAgreed',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description:
    'Enters what the municipalities of a district agreed on in a round of planning into a draft of the Map, row by row; its other rows stay (ЗСУ чл. 24, 35).',
  fields: {
    draft: given.id('MapDraft', 'The draft.'),
    round: given.id('PlanningRound', 'The round.'),
    stateFunding: given.code(
      StateFunding,
      'Whether the state pays wholly or partly, for rows that the draft has not yet.',
    ),
  },
  async perform(desk, { draft: id, round: roundId, stateFunding }) {
    const draft = await desk.subject(mapDrafts, id, 'draft');
    desk.permit({});
    desk.refuseWhere(draft.editionId !== null, 'DRAFT_ADOPTED', 'draft');
    const round = await desk.take(planningRounds, roundId, 'round');
    desk.require(agreedRefusal(await desk.rowsOf(planningProposals, 'roundId', round.pk)), 'round');
    const entered = await enteredBy(desk.database, desk.viewer);
    await draftAgreed(desk.database, { draft: draft.pk, round: round.pk, stateFunding }, entered);
    await desk.touch(mapDrafts, draft.pk);
    return { subject: draft.pk, on: desk.today };
  },
});
