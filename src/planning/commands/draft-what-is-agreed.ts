import { StateFunding } from '../../national-map/rules/index.js';
import { mapDraftEntries, mapDrafts } from '../../national-map/store/index.js';
import { command, given } from '../../platform/commands/index.js';
import { globalId } from '../../platform/query/index.js';
import { weakest } from '../../kernel/provenance.js';
import { enteredBy } from '../../sources/store/index.js';
import { agreedRefusal, rowProposed, type TakenRow } from '../rules/index.js';
import { planningProposals, type PlanningProposalRow, planningRounds, wasTaken } from '../store/index.js';

export const draftWhatIsAgreed = command({
  name: 'mapDraftTakeAgreed',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description:
    'Enters what the municipalities of a district agreed on in a round of planning into a draft of the Map, row by row: new services add to the row that the draft has, other proposals say its number. Its other rows stay (ЗСУ чл. 24, 35).',
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
    const proposals = await desk.rowsOf(planningProposals, 'roundId', round.pk);
    desk.require(agreedRefusal(proposals), 'round');
    const agreed = proposals.filter(({ state }) => state === 'AGREED');
    const adds = agreed.some(({ isNew }) => isNew === true);
    const taken = adds && (await wasTaken(desk.database, draft.pk, globalId('PlanningRound', round.pk)));
    desk.refuseWhere(taken, 'ROUND_TAKEN', 'round');
    const entered = await enteredBy(desk.database, desk.viewer);
    const drafted = await desk.rowsOf(mapDraftEntries, 'draftId', draft.pk);
    const rows: TakenRow[] = [];
    for (const [first, ...others] of Map.groupBy(agreed, cellOf).values()) {
      if (first === undefined) continue;
      const { hostId, kindId, level } = first;
      if (hostId === null || kindId === null || level === null) continue;
      const known = drafted.find((each) => cellOf(each) === cellOf(first));
      const before =
        known === undefined || known.isDropped ? null : { users: known.maximumUsers, provenance: known.provenance };
      const { users, provenance } = rowProposed([statedBy(first), ...others.map(statedBy)], before);
      const values = {
        ...{ maximumUsers: users, isDropped: false },
        ...{ sourceId: entered.sourceId, provenance: weakest(entered.provenance, provenance) },
      };
      if (known !== undefined) await desk.change(mapDraftEntries, known.pk, values);
      else await desk.add(mapDraftEntries, { draftId: draft.pk, level, hostId, kindId, stateFunding, ...values });
      rows.push({ level, hostId, kindId, before: before?.users ?? null, after: users });
    }
    desk.report({ rows });
    await desk.touch(mapDrafts, draft.pk);
    return { subject: draft.pk, on: desk.today, noted: { rows: rows.length } };
  },
});

type InCell = Pick<PlanningProposalRow, 'level' | 'hostId' | 'kindId'>;
const cellOf = ({ level, hostId, kindId }: InCell) => [level, hostId, kindId].join(' ');
const statedBy = ({ maximumUsers, isNew, provenance }: PlanningProposalRow) => ({
  ...{ users: maximumUsers, isNew, provenance },
});
