import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { commandMutations } from '../../platform/commands/index.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listQuery,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { changeProject, supplementProject } from '../commands/change-project.js';
import { linkService } from '../commands/link-service.js';
import {
  changeProcedure,
  changeProgramme,
  registerProcedure,
  registerProgramme,
} from '../commands/record-programme.js';
import { registerProject } from '../commands/register-project.js';
import { concludeContinuation, reportCount } from '../commands/run-project.js';
import { setTerm } from '../commands/set-term.js';
import * as store from '../store/index.js';
import { FundingProcedureType, FundingProgrammeType } from './programme.type.js';
import { ContinuationAgreementType, ProjectCountType, ProjectServiceType } from './project-course.type.js';
import {
  ProjectOfferType,
  ProjectPartnerType,
  ProjectTargetGroupType,
  ProjectTermType,
  ProjectType,
} from './project.type.js';

const ProjectConnection = connectionType('Project', () => ProjectType, aggregated(store.projects));
const RootProjectArgs = rootListArgs(store.projects);
const ProjectArgs = listArgs(store.projects);
const ofMunicipality = listOfParent(
  'Municipality.projects',
  store.projects,
  (row, parent) => sql`${sql.ref(`${row}.municipality_id`)} = ${parent}`,
);
const ofService = listOfParent(
  'Service.projects',
  store.projects,
  (row, parent) =>
    sql`${sql.ref(`${row}.id`)} in (select project_id from project_service where service_id = ${parent})`,
);

@Resolver()
class ProjectListResolver {
  @Query(() => ProjectConnection, { description: 'Projects of municipalities that programmes pay for.' })
  projects(
    @Args(() => RootProjectArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<store.ProjectRow>> {
    return listRows(context, store.projects, args, info);
  }
}

/** The projects that this module adds to types before it. */
@Resolver(() => MunicipalityType)
class MunicipalityProjectsResolver {
  @FieldResolver(() => ProjectConnection, { description: 'The projects of which it is the beneficiary.' })
  projects(
    @Root() { pk }: MunicipalityRow,
    @Args(() => ProjectArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<store.ProjectRow>> {
    return ofMunicipality(context, pk, args, day, info);
  }
}

@Resolver(() => ServiceType)
class ServiceProjectsResolver {
  @FieldResolver(() => ProjectConnection, { description: 'The projects that pay, paid or will pay for it.' })
  projects(
    @Root() { pk }: ServiceRow,
    @Args(() => ProjectArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<store.ProjectRow>> {
    return ofService(context, pk, args, day, info);
  }
}

const project = { field: 'project', type: () => ProjectType, collection: store.projects };
const programme = { field: 'fundingProgramme', type: () => FundingProgrammeType, collection: store.fundingProgrammes };
const procedure = { field: 'fundingProcedure', type: () => FundingProcedureType, collection: store.fundingProcedures };

export const projectLists = [
  ProjectListResolver,
  listQuery(
    'fundingProgrammes',
    'Programmes that pay for projects.',
    store.fundingProgrammes,
    () => FundingProgrammeType,
  ),
  listQuery(
    'fundingProcedures',
    'Procedures of programmes under which projects are chosen.',
    store.fundingProcedures,
    () => FundingProcedureType,
  ),
  listQuery('projectTerms', 'Terms of projects.', store.projectTerms, () => ProjectTermType),
  listQuery('projectPartners', 'Partners of projects.', store.projectPartners, () => ProjectPartnerType),
  listQuery('projectTargetGroups', 'Whom projects are for.', store.projectTargetGroups, () => ProjectTargetGroupType),
  listQuery('projectOffers', 'What projects offer, and where.', store.projectOffers, () => ProjectOfferType),
  listQuery(
    'projectCounts',
    'Participants and staff of projects as counts, by day.',
    store.projectCounts,
    () => ProjectCountType,
  ),
  listQuery('projectServices', 'Services that projects pay for.', store.projectServices, () => ProjectServiceType),
  listQuery(
    'continuationAgreements',
    'Agreements by which the state pays on after projects.',
    store.continuationAgreements,
    () => ContinuationAgreementType,
  ),
  MunicipalityProjectsResolver,
  ServiceProjectsResolver,
  commandMutations(registerProgramme, programme),
  commandMutations(changeProgramme, programme),
  commandMutations(registerProcedure, procedure),
  commandMutations(changeProcedure, procedure),
  commandMutations(registerProject, project),
  commandMutations(changeProject, project),
  commandMutations(supplementProject, project),
  commandMutations(setTerm, project),
  commandMutations(linkService, project),
  commandMutations(reportCount, project),
  commandMutations(concludeContinuation, project),
];
