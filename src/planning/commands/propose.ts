import { randomUUID } from 'node:crypto';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { command, externalIdField, given, givenExternalId, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { placeRefusal } from '../rules/index.js';
import { needsAnalyses, planningProposals, planningRounds } from '../store/index.js';
import { endDiscussion, requireOpen, roundFor } from './the-round.js';

const fields = {
  externalId: externalIdField,
  round: given.id('PlanningRound', 'The round.'),
  municipality: given.text('The code of the municipality.'),
};

export const fileNeedsAnalysis = command({
  name: 'needsAnalysisFile',
  permission: 'PROPOSAL_MAKE',
  subject: 'NeedsAnalysis',
  description: 'Records what a municipality found of the needs of its people (Наредба за планирането чл. 37, 42).',
  fields: {
    ...fields,
    presentedOn: given.date('The day on which it is presented in public.'),
    personsInNeed: optional(given.count('Persons found to be in need.')),
    summary: given.text('What was found; no personal data.'),
  },
  async perform(desk, { externalId, presentedOn, personsInNeed, summary, ...input }) {
    const { round, municipality } = await roundFor(desk, input.round, input.municipality);
    desk.dated(presentedOn, 'presentedOn');
    const id = await desk.add(needsAnalyses, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ roundId: round.pk, municipalityId: municipality.pk, presentedOn, personsInNeed, summary },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: presentedOn, municipality: municipality.pk };
  },
});

export const makeProposal = command({
  name: 'planningProposalMake',
  permission: 'PROPOSAL_MAKE',
  subject: 'PlanningProposal',
  description:
    'Proposes for the Map what the municipality would host (ЗСУ чл. 35). A public discussion of the draft ends with that, and begins anew when it is published again.',
  fields: {
    ...fields,
    kind: optional(given.text('The code of the kind; absent: not decided.')),
    level: optional(given.code(PlanningLevel, 'The planning level; absent: not decided.')),
    maximumUsers: optional(
      given.count(
        'The greatest number of users: of the row of the Map, or where isNew is true those that the new service adds to the row; absent: not decided.',
      ),
    ),
    subject: given.text('What is proposed, in words, without where it is to be.'),
    place: optional(
      given.text(
        'Where it is to be, in words, without an address. Only for a kind whose address is not protected: without a kind it may be one.',
      ),
    ),
    isNew: optional(
      given.flag(
        'Whether it is a new service, whose users are added to the row of the Map; absent: not decided, and the number is that of the row.',
      ),
    ),
    proposedOn: given.date('The day of the proposal.'),
  },
  async perform(desk, { externalId, level, maximumUsers, subject, place, isNew, proposedOn, ...input }) {
    const { round, municipality } = await roundFor(desk, input.round, input.municipality);
    desk.dated(proposedOn, 'proposedOn');
    const kind = input.kind === null ? null : await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    desk.require(placeRefusal(place, kind), 'place');
    const id = await desk.add(planningProposals, {
      ...givenExternalId(externalId, randomUUID()),
      ...{
        roundId: round.pk,
        hostId: municipality.pk,
        kindId: kind?.pk ?? null,
        level,
        maximumUsers,
        subject,
        place,
        isNew,
      },
      ...{ state: 'PROPOSED', stateOn: proposedOn },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    await endDiscussion(desk, round, proposedOn, 'proposedOn');
    return { subject: id, on: proposedOn, municipality: municipality.pk };
  },
});

export const withdrawProposal = command({
  name: 'planningProposalWithdraw',
  permission: 'PROPOSAL_MAKE',
  subject: 'PlanningProposal',
  description:
    'Withdraws a proposal of the municipality (ЗСУ чл. 35). A public discussion of the draft ends with that, and begins anew when it is published again.',
  fields: { proposal: given.id('PlanningProposal', 'The proposal.'), on: given.date('The day.') },
  async perform(desk, { proposal: id, on }) {
    const row = await desk.subject(planningProposals, id, 'proposal');
    desk.permit({ municipality: row.hostId });
    desk.dated(on, 'on');
    const round = await desk.take(planningRounds, row.roundId, 'proposal');
    await requireOpen(desk, round, 'proposal');
    desk.refuseWhere(row.state === 'WITHDRAWN', 'PROPOSAL_WITHDRAWN', 'proposal');
    desk.refuseWhere(row.stateOn !== null && on < row.stateOn, 'OUT_OF_ORDER', 'on');
    await desk.change(planningProposals, row.pk, { state: 'WITHDRAWN', stateOn: on });
    await endDiscussion(desk, round, on, 'on');
    return { subject: row.pk, on, municipality: row.hostId };
  },
});
