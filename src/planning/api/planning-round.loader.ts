import { sql } from 'kysely';
import { hangsOn, nestedList, rowByKey } from '../../platform/graphql/index.js';
import {
  intendedFundings,
  needsAnalyses,
  planningMeetings,
  planningProposals,
  planningRounds,
} from '../store/index.js';

export const planningRoundByKey = rowByKey(planningRounds);
export const planningProposalByKey = rowByKey(planningProposals);

const byKey = (alias: string) => sql`${sql.ref(`${alias}.key`)}`;

export const meetingsList = hangsOn(
  planningRounds,
  'meetings',
  nestedList(planningMeetings, 'round_id', 'roundId', byKey),
);
export const analysesList = hangsOn(
  planningRounds,
  'needsAnalyses',
  nestedList(needsAnalyses, 'round_id', 'roundId', byKey),
);
export const proposalsList = hangsOn(
  planningRounds,
  'proposals',
  nestedList(planningProposals, 'round_id', 'roundId', byKey),
);
export const fundingOfRoundList = hangsOn(
  planningRounds,
  'intendedFunding',
  nestedList(intendedFundings, 'round_id', 'roundId', byKey),
);
export const fundingOfProposalList = hangsOn(
  planningProposals,
  'intendedFunding',
  nestedList(intendedFundings, 'proposal_id', 'proposalId', byKey),
);
