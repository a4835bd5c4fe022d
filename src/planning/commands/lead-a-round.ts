import { randomUUID } from 'node:crypto';
import { mapEditions } from '../../national-map/store/index.js';
import { command, externalIdField, given, givenExternalId, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { districts } from '../../territory/store/index.js';
import { beginningRefusal, discussionRefusal, MeetingLeader, ProposalState, settlingRefusal } from '../rules/index.js';
import { lastBeginningOf, planningMeetings, planningProposals, planningRounds } from '../store/index.js';
import { endDiscussion, permitInDistrict, requireOpen, requireSettled } from './the-round.js';

const round = given.id('PlanningRound', 'The round.');

export const openRound = command({
  name: 'planningRoundOpen',
  permission: 'ROUND_LEAD',
  subject: 'PlanningRound',
  description: 'Opens a round of planning of a district (ЗСУ чл. 24).',
  fields: {
    district: given.text('The code of the district.'),
    code: given.text('A code for the round, which no other has.'),
    nameBg: given.text('What it is called, in Bulgarian.'),
    nameEn: optional(given.text('The same in English.')),
    purpose: optional(given.text('What it is for.')),
    periodFrom: optional(given.count('The first year that is planned.', 2020)),
    periodTo: optional(given.count('The last year that is planned.', 2020)),
    openedOn: given.date('The day on which it begins.'),
  },
  async perform(desk, { district: districtCode, code, nameBg, nameEn, purpose, periodFrom, periodTo, openedOn }) {
    const district = await desk.withCode(districts, 'code', districtCode, 'district');
    const municipality = await permitInDistrict(desk, district.pk);
    desk.dated(openedOn, 'openedOn');
    const isTurned = periodFrom !== null && periodTo !== null && periodTo < periodFrom;
    desk.refuseWhere(isTurned, 'OUT_OF_ORDER', 'periodTo');
    const id = await desk.add(planningRounds, {
      ...{ code, nameBg, nameEn, purpose, periodFrom, periodTo, openedOn, districtId: district.pk },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: openedOn, municipality };
  },
});

export const holdMeeting = command({
  name: 'planningMeetingHold',
  permission: 'ROUND_LEAD',
  subject: 'PlanningRound',
  description: 'Records a meeting of the municipalities of the district; of its leader the role only (ЗСУ чл. 24).',
  fields: {
    externalId: externalIdField,
    round,
    heldOn: given.date('The day of the meeting.'),
    leaderRole: given.code(MeetingLeader, 'As what its leader led it.'),
    purpose: given.text('What it was for; no personal data.'),
    statement: optional(given.text('What was stated there; no personal data.')),
  },
  async perform(desk, { externalId, round: id, heldOn, leaderRole, purpose, statement }) {
    const row = await desk.subject(planningRounds, id, 'round');
    const municipality = await permitInDistrict(desk, row.districtId);
    await requireOpen(desk, row);
    desk.dated(heldOn, 'heldOn');
    desk.refuseWhere(row.openedOn !== null && heldOn < row.openedOn, 'OUT_OF_ORDER', 'heldOn');
    await desk.add(planningMeetings, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ districtId: row.districtId, roundId: row.pk, heldOn, leaderRole, purpose, statement },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    await desk.touch(planningRounds, row.pk);
    return { subject: row.pk, on: heldOn, municipality };
  },
});

export const settleProposal = command({
  name: 'planningProposalSettle',
  permission: 'ROUND_LEAD',
  subject: 'PlanningProposal',
  description:
    'Records whether the municipalities of the district agree on a proposal, or contest it, at a meeting held since it was made (ЗСУ чл. 24). A public discussion of the draft ends with that, and begins anew when it is published again.',
  fields: {
    proposal: given.id('PlanningProposal', 'The proposal.'),
    isAgreed: given.flag('Whether they agree.'),
    on: given.date('The day.'),
  },
  async perform(desk, { proposal: id, isAgreed, on }) {
    const row = await desk.subject(planningProposals, id, 'proposal');
    const ofRound = await desk.take(planningRounds, row.roundId, 'proposal');
    const municipality = await permitInDistrict(desk, ofRound.districtId);
    await requireOpen(desk, ofRound, 'proposal');
    desk.dated(on, 'on');
    const meetings = await desk.rowsOf(planningMeetings, 'roundId', ofRound.pk);
    const held = meetings.map(({ heldOn }) => heldOn);
    const refusal = settlingRefusal(row, held, on);
    desk.require(refusal, refusal === 'OUT_OF_ORDER' ? 'on' : 'proposal');
    const state = isAgreed ? ProposalState.AGREED : ProposalState.CONTESTED;
    await desk.change(planningProposals, row.pk, { state, stateOn: on });
    await endDiscussion(desk, ofRound, on, 'on');
    return { subject: row.pk, on, municipality };
  },
});

export const publishDraft = command({
  name: 'planningDraftPublish',
  permission: 'ROUND_LEAD',
  subject: 'PlanningRound',
  description:
    'Records from which day the draft is in public discussion, for thirty days, once no proposal is open: not before the last of them was settled, nor before a beginning that was recorded (Наредба за планирането чл. 48).',
  fields: { round, from: given.date('The first day.') },
  async perform(desk, { round: id, from }) {
    const row = await desk.subject(planningRounds, id, 'round');
    const municipality = await permitInDistrict(desk, row.districtId);
    await requireOpen(desk, row);
    desk.dated(from, 'from');
    desk.refuseWhere(row.openedOn !== null && from < row.openedOn, 'OUT_OF_ORDER', 'from');
    await requireSettled(desk, row.pk);
    const settled = (await desk.rowsOf(planningProposals, 'roundId', row.pk)).map(({ stateOn }) => stateOn);
    desk.require(beginningRefusal(from, [...settled, await lastBeginningOf(desk.database, row.pk)]), 'from');
    await desk.change(planningRounds, row.pk, { draftPublicFrom: from });
    return { subject: row.pk, on: from, municipality };
  },
});

export const adoptRound = command({
  name: 'planningRoundAdopt',
  permission: 'MAP_ADOPT',
  subject: 'PlanningRound',
  description:
    'Records which edition of the Map the round became, adopted after the public discussion (ЗСУ чл. 34; Наредба за планирането чл. 48).',
  fields: { round, edition: given.id('MapEdition', 'The edition.') },
  async perform(desk, { round: id, edition: editionId }) {
    const row = await desk.subject(planningRounds, id, 'round');
    desk.permit({});
    await requireOpen(desk, row);
    // Some may have been made while the draft was discussed.
    await requireSettled(desk, row.pk);
    const edition = await desk.take(mapEditions, editionId, 'edition');
    desk.require(discussionRefusal(row.draftPublicFrom, edition.adoptedOn), 'edition');
    await desk.change(planningRounds, row.pk, { editionId: edition.pk });
    return { subject: row.pk, on: edition.adoptedOn };
  },
});
