import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { mapEditionByKey, MapEditionType } from '../../national-map/api/index.js';
import { type MapEditionRow } from '../../national-map/store/index.js';
import {
  countValue,
  CountValue,
  DateScalar,
  listQuery,
  type NestedArgs,
  nestedArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields, namedFactFields } from '../../sources/api/index.js';
import { districtByKey, DistrictType, municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type DistrictRow, type MunicipalityRow } from '../../territory/store/index.js';
import { discussedUntil } from '../rules/index.js';
import {
  type IntendedFundingRow,
  intendedFundings,
  needsAnalyses,
  type NeedsAnalysisRow,
  type PlanningMeetingRow,
  planningMeetings,
  type PlanningProposalRow,
  planningProposals,
  type PlanningRoundRow,
  planningRounds,
} from '../store/index.js';
import {
  analysesList,
  fundingOfProposalList,
  fundingOfRoundList,
  meetingsList,
  planningProposalByKey,
  planningRoundByKey,
  proposalsList,
} from './planning-round.loader.js';
import {
  IntendedFundingType,
  NeedsAnalysisType,
  PlanningMeetingType,
  PlanningProposalType,
  PlanningRoundType,
} from './planning-round.type.js';

const MeetingArgs = nestedArgs(planningMeetings);
const AnalysisArgs = nestedArgs(needsAnalyses);
const ProposalArgs = nestedArgs(planningProposals);
const FundingArgs = nestedArgs(intendedFundings);

@Resolver(() => PlanningRoundType)
class PlanningRoundResolver extends namedFactFields(() => PlanningRoundType) {
  @FieldResolver(() => DistrictType, { description: 'The district that is planned.' })
  district(@Root() { districtId }: PlanningRoundRow, @Ctx() context: Context): Promise<DistrictRow | null> {
    return context.loader(districtByKey).load(districtId);
  }

  @FieldResolver(() => MapEditionType, {
    nullable: true,
    description: 'The edition that it became; null before, or where not stated.',
  })
  edition(@Root() { editionId }: PlanningRoundRow, @Ctx() context: Context): Promise<MapEditionRow | null> | null {
    return editionId === null ? null : context.loader(mapEditionByKey).load(editionId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The first day after the thirty of public discussion (Наредба за планирането чл. 48); null without one.',
  })
  draftPublicUntil(@Root() { draftPublicFrom }: PlanningRoundRow): Day | null {
    return draftPublicFrom === null ? null : discussedUntil(draftPublicFrom);
  }

  @FieldResolver(() => [PlanningMeetingType], { description: 'Its meetings.' })
  meetings(
    @Root() { pk }: PlanningRoundRow,
    @Args(() => MeetingArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly PlanningMeetingRow[]> {
    return meetingsList.of(context, pk, where, day);
  }

  @FieldResolver(() => [NeedsAnalysisType], { description: 'The analyses of its municipalities.' })
  needsAnalyses(
    @Root() { pk }: PlanningRoundRow,
    @Args(() => AnalysisArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly NeedsAnalysisRow[]> {
    return analysesList.of(context, pk, where, day);
  }

  @FieldResolver(() => [PlanningProposalType], { description: 'What is proposed in it.' })
  proposals(
    @Root() { pk }: PlanningRoundRow,
    @Args(() => ProposalArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly PlanningProposalRow[]> {
    return proposalsList.of(context, pk, where, day);
  }

  @FieldResolver(() => [IntendedFundingType], { description: 'From what money it is to be realised.' })
  intendedFunding(
    @Root() { pk }: PlanningRoundRow,
    @Args(() => FundingArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly IntendedFundingRow[]> {
    return fundingOfRoundList.of(context, pk, where, day);
  }
}

@Resolver(() => PlanningMeetingType)
class PlanningMeetingResolver extends factFields(() => PlanningMeetingType) {
  @FieldResolver(() => DistrictType, { description: 'The district in which it was held.' })
  district(@Root() { districtId }: PlanningMeetingRow, @Ctx() context: Context): Promise<DistrictRow | null> {
    return context.loader(districtByKey).load(districtId);
  }

  @FieldResolver(() => PlanningRoundType, {
    nullable: true,
    description: 'The round that it is of; null where it is of none.',
  })
  round(@Root() { roundId }: PlanningMeetingRow, @Ctx() context: Context): Promise<PlanningRoundRow | null> | null {
    return roundId === null ? null : context.loader(planningRoundByKey).load(roundId);
  }
}

@Resolver(() => NeedsAnalysisType)
class NeedsAnalysisResolver extends factFields(() => NeedsAnalysisType) {
  @FieldResolver(() => PlanningRoundType, { description: 'The round that it is of.' })
  round(@Root() { roundId }: NeedsAnalysisRow, @Ctx() context: Context): Promise<PlanningRoundRow | null> {
    return context.loader(planningRoundByKey).load(roundId);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(@Root() { municipalityId }: NeedsAnalysisRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => CountValue, { description: 'Persons found to be in need, as a number only.' })
  personsInNeed(@Root() { personsInNeed, personsInNeedSuppressed }: NeedsAnalysisRow): CountValue {
    return countValue(personsInNeed, personsInNeedSuppressed, 1);
  }

  @FieldResolver(() => DateScalar, {
    description: 'The first day after the thirty of public discussion (Наредба за планирането чл. 42).',
  })
  discussedUntil(@Root() { presentedOn }: NeedsAnalysisRow): Day {
    return discussedUntil(presentedOn);
  }
}

@Resolver(() => PlanningProposalType)
class PlanningProposalResolver extends factFields(() => PlanningProposalType) {
  @FieldResolver(() => PlanningRoundType, { description: 'The round that it is made in.' })
  round(@Root() { roundId }: PlanningProposalRow, @Ctx() context: Context): Promise<PlanningRoundRow | null> {
    return context.loader(planningRoundByKey).load(roundId);
  }

  @FieldResolver(() => MunicipalityType, {
    nullable: true,
    description: 'The hosting municipality; null where the source names none.',
  })
  host(@Root() { hostId }: PlanningProposalRow, @Ctx() context: Context): Promise<MunicipalityRow | null> | null {
    return hostId === null ? null : context.loader(municipalityByKey).load(hostId);
  }

  @FieldResolver(() => ServiceKindType, { nullable: true, description: 'The kind; null where the source names none.' })
  kind(@Root() { kindId }: PlanningProposalRow, @Ctx() context: Context): Promise<ServiceKindRow | null> | null {
    return kindId === null ? null : context.loader(serviceKindByKey).load(kindId);
  }

  @FieldResolver(() => [IntendedFundingType], { description: 'From what money it is to be realised.' })
  intendedFunding(
    @Root() { pk }: PlanningProposalRow,
    @Args(() => FundingArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly IntendedFundingRow[]> {
    return fundingOfProposalList.of(context, pk, where, day);
  }
}

@Resolver(() => IntendedFundingType)
class IntendedFundingResolver extends factFields(() => IntendedFundingType) {
  @FieldResolver(() => PlanningRoundType, { description: 'The round that it is of.' })
  round(@Root() { roundId }: IntendedFundingRow, @Ctx() context: Context): Promise<PlanningRoundRow | null> {
    return context.loader(planningRoundByKey).load(roundId);
  }

  @FieldResolver(() => PlanningProposalType, {
    nullable: true,
    description: 'The proposal; null where it is for the whole round.',
  })
  proposal(
    @Root() { proposalId }: IntendedFundingRow,
    @Ctx() context: Context,
  ): Promise<PlanningProposalRow | null> | null {
    return proposalId === null ? null : context.loader(planningProposalByKey).load(proposalId);
  }
}

/** Rounds of planning: their lists and their fields. */
export const planningRoundResolvers = [
  listQuery('planningRounds', 'Rounds of planning of districts.', planningRounds, () => PlanningRoundType),
  listQuery('planningMeetings', 'Meetings about planning.', planningMeetings, () => PlanningMeetingType),
  listQuery('needsAnalyses', 'What municipalities found of needs.', needsAnalyses, () => NeedsAnalysisType),
  listQuery('planningProposals', 'What is proposed for the Map.', planningProposals, () => PlanningProposalType),
  listQuery(
    'intendedFunding',
    'From what money proposals are to be realised.',
    intendedFundings,
    () => IntendedFundingType,
  ),
  ...[PlanningRoundResolver, PlanningMeetingResolver, NeedsAnalysisResolver],
  ...[PlanningProposalResolver, IntendedFundingResolver],
];
