import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { countValue, CountValue, type NestedArgs, nestedArgs } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { namedFactFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { staffTotal } from '../rules/index.js';
import * as store from '../store/index.js';
import { FundingProcedureType, FundingProgrammeType } from './programme.type.js';
import { ContinuationAgreementType, ProjectCountType, ProjectServiceType } from './project-course.type.js';
import * as load from './project.loader.js';
import {
  ProjectOfferType,
  ProjectPartnerType,
  ProjectTargetGroupType,
  ProjectTermType,
  ProjectType,
} from './project.type.js';

type Project = store.ProjectRow;
const PartnerArgs = nestedArgs(store.projectPartners);
const TargetGroupArgs = nestedArgs(store.projectTargetGroups);
const OfferArgs = nestedArgs(store.projectOffers);
const CountArgs = nestedArgs(store.projectCounts);
const ServiceArgs = nestedArgs(store.projectServices);
const ContinuationArgs = nestedArgs(store.continuationAgreements);

@Resolver(() => ProjectType)
export class ProjectResolver extends namedFactFields(() => ProjectType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality that is the beneficiary.' })
  municipality(@Root() { municipalityId }: Project, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => FundingProgrammeType, { nullable: true, description: 'The programme; null when not stated.' })
  programme(
    @Root() { programmeId }: Project,
    @Ctx() context: Context,
  ): Promise<store.FundingProgrammeRow | null> | null {
    return programmeId === null ? null : context.loader(load.programmeByKey).load(programmeId);
  }

  @FieldResolver(() => FundingProcedureType, { nullable: true, description: 'The procedure; null when not stated.' })
  procedure(
    @Root() { procedureId }: Project,
    @Ctx() context: Context,
  ): Promise<store.FundingProcedureRow | null> | null {
    return procedureId === null ? null : context.loader(load.procedureByKey).load(procedureId);
  }

  @FieldResolver(() => ProjectTermType, { nullable: true, description: 'From when to when; null when not stated.' })
  term(@Root() { pk }: Project, @Ctx() context: Context): Promise<store.ProjectTermRow | null> {
    return context.loader(load.termOf).load(pk);
  }

  @FieldResolver(() => [ProjectPartnerType], { description: 'The organisations that carry it out too, by name.' })
  partners(
    @Root() { pk }: Project,
    @Args(() => PartnerArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ProjectPartnerRow[]> {
    return load.partnersList.of(context, pk, where, day);
  }

  @FieldResolver(() => [ProjectTargetGroupType], { description: 'The groups of people that it is for.' })
  targetGroups(
    @Root() { pk }: Project,
    @Args(() => TargetGroupArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ProjectTargetGroupRow[]> {
    return load.targetGroupsList.of(context, pk, where, day);
  }

  @FieldResolver(() => [ProjectOfferType], { description: 'What it offers, and where.' })
  offers(
    @Root() { pk }: Project,
    @Args(() => OfferArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ProjectOfferRow[]> {
    return load.offersList.of(context, pk, where, day);
  }

  @FieldResolver(() => [ProjectCountType], { description: 'Participants and staff as counts, by day.' })
  counts(
    @Root() { pk }: Project,
    @Args(() => CountArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ProjectCountRow[]> {
    return load.countsList.of(context, pk, where, day);
  }

  @FieldResolver(() => CountValue, {
    description: 'Participants by the latest count up to the day of the answer; what is only planned is left out.',
  })
  async participants(@Root() { pk }: Project, @Ctx() context: Context, @OnDay() day: Day): Promise<CountValue> {
    const counts = await latest(context, pk, day);
    const count = counts.find(({ counted }) => counted === 'PARTICIPANTS');
    return countValue(count?.persons ?? null, count?.personsSuppressed ?? false, 1);
  }

  @FieldResolver(() => CountValue, {
    description:
      'All staff by the latest count of each role up to the day of the answer; suppressed where it would tell a suppressed role.',
  })
  async staff(@Root() { pk }: Project, @Ctx() context: Context, @OnDay() day: Day): Promise<CountValue> {
    const { persons, isSuppressed, atLeast, atMost } = staffTotal(await latest(context, pk, day));
    return { ...countValue(persons, isSuppressed), lowerBound: atLeast, upperBound: atMost };
  }

  @FieldResolver(() => [ProjectServiceType], { description: 'The services that it pays for, with their places.' })
  services(
    @Root() { pk }: Project,
    @Args(() => ServiceArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ProjectServiceRow[]> {
    return load.servicesList.of(context, pk, where, day);
  }

  @FieldResolver(() => [ContinuationAgreementType], { description: 'The agreements that continue it, by last day.' })
  continuations(
    @Root() { pk }: Project,
    @Args(() => ContinuationArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly store.ContinuationAgreementRow[]> {
    return load.continuationsList.of(context, pk, where, day);
  }
}

function latest(context: Context, project: string, day: Day): Promise<readonly store.ProjectCountRow[]> {
  return context.once(`latest counts ${day}`, () => load.latestCounts(day)(context)).load(project);
}
