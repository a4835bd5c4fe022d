import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { Currency } from '../../kernel/currency.js';
import { mapEditions } from '../../national-map/store/index.js';
import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { districts, municipalities } from '../../territory/store/index.js';
import { FundedMeasure, IntendedFund, MeetingLeader, ProposalState } from '../rules/index.js';

export const planningRounds = collection({
  name: 'PlanningRound',
  table: 'planning_round',
  columns: {
    code: column.code('code'),
    districtId: column.reference('district_id'),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: nullable(column.name('name_en')),
    purpose: nullable(column.name('purpose')),
    periodFrom: nullable(column.integer('period_from')),
    periodTo: nullable(column.integer('period_to')),
    openedOn: nullable(column.date('opened_on')),
    draftPublicFrom: nullable(column.date('draft_public_from')),
    editionId: nullable(column.reference('edition_id')),
    ...factColumns,
  },
  relations: {
    district: toOne(() => districts, 'district_id'),
    edition: toOne(() => mapEditions, 'edition_id'),
    meetings: toMany((): Collection => planningMeetings, 'round_id'),
    needsAnalyses: toMany((): Collection => needsAnalyses, 'round_id'),
    proposals: toMany((): Collection => planningProposals, 'round_id'),
    intendedFunding: toMany((): Collection => intendedFundings, 'round_id'),
  },
  defaultOrder: ['code'],
});
export type PlanningRoundRow = RowOf<typeof planningRounds>;

export const planningMeetings = collection({
  name: 'PlanningMeeting',
  table: 'planning_meeting',
  columns: {
    ...externalIdColumns(),
    districtId: column.reference('district_id'),
    roundId: nullable(column.reference('round_id')),
    heldOn: nullable(column.date('held_on')),
    leaderRole: nullable(column.enumeration('leader_role', { name: 'MeetingLeader', codes: MeetingLeader })),
    purpose: nullable(column.name('purpose')),
    statement: nullable(column.name('statement')),
    ...factColumns,
  },
  relations: {
    district: toOne(() => districts, 'district_id'),
    round: toOne((): Collection => planningRounds, 'round_id'),
  },
  defaultOrder: ['heldOn'],
});
export type PlanningMeetingRow = RowOf<typeof planningMeetings>;

/** Read from a view in which small counts of persons are withheld from whoever may not see them. */
export const needsAnalyses = collection({
  name: 'NeedsAnalysis',
  table: 'shown_needs_analysis',
  columns: {
    ...externalIdColumns(),
    roundId: column.reference('round_id'),
    municipalityId: column.reference('municipality_id'),
    presentedOn: column.date('presented_on'),
    personsInNeed: nullable(column.integer('persons_in_need')),
    personsInNeedSuppressed: column.boolean('persons_in_need_suppressed'),
    summary: column.name('summary'),
    ...factColumns,
  },
  relations: {
    round: toOne((): Collection => planningRounds, 'round_id'),
    municipality: toOne(() => municipalities, 'municipality_id'),
  },
  recorded: { table: 'needs_analysis', withheld: ['persons_in_need'] },
  defaultOrder: ['presentedOn'],
});
export type NeedsAnalysisRow = RowOf<typeof needsAnalyses>;

export const planningProposals = collection({
  name: 'PlanningProposal',
  table: 'planning_proposal',
  columns: {
    ...externalIdColumns(),
    roundId: column.reference('round_id'),
    hostId: nullable(column.reference('host_id')),
    kindId: nullable(column.reference('kind_id')),
    level: nullable(column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel })),
    maximumUsers: nullable(column.integer('maximum_users')),
    subject: column.name('subject'),
    place: nullable(column.name('place')),
    isNew: nullable(column.boolean('is_new')),
    state: column.enumeration('state', { name: 'ProposalState', codes: ProposalState }),
    stateOn: nullable(column.date('state_on')),
    ...factColumns,
  },
  relations: {
    round: toOne((): Collection => planningRounds, 'round_id'),
    host: toOne(() => municipalities, 'host_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
    intendedFunding: toMany((): Collection => intendedFundings, 'proposal_id'),
  },
  defaultOrder: ['state'],
});
export type PlanningProposalRow = RowOf<typeof planningProposals>;

export const intendedFundings = collection({
  name: 'IntendedFunding',
  table: 'intended_funding',
  columns: {
    ...externalIdColumns(),
    roundId: column.reference('round_id'),
    proposalId: nullable(column.reference('proposal_id')),
    fund: column.enumeration('fund', { name: 'IntendedFund', codes: IntendedFund }),
    measure: nullable(column.enumeration('measure', { name: 'FundedMeasure', codes: FundedMeasure })),
    amount: nullable(column.amount('amount')),
    currency: nullable(column.enumeration('currency', { name: 'Currency', codes: Currency })),
    note: nullable(column.name('note')),
    ...factColumns,
  },
  relations: {
    round: toOne((): Collection => planningRounds, 'round_id'),
    proposal: toOne((): Collection => planningProposals, 'proposal_id'),
  },
  defaultOrder: ['fund'],
});
export type IntendedFundingRow = RowOf<typeof intendedFundings>;
