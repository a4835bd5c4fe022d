import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ClassType } from 'type-graphql';
import { countValue, CountValue } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields, namedFactFields } from '../../sources/api/index.js';
import {
  type FundingProcedureRow,
  type FundingProgrammeRow,
  type ProjectCountRow,
  type ProjectPartnerRow,
  type ProjectRow,
  type ProjectServiceRow,
} from '../store/index.js';
import { FundingProcedureType, FundingProgrammeType } from './programme.type.js';
import { ContinuationAgreementType, ProjectCountType, ProjectServiceType } from './project-course.type.js';
import { programmeByKey, projectByKey } from './project.loader.js';
import {
  ProjectOfferType,
  ProjectPartnerType,
  ProjectTargetGroupType,
  ProjectTermType,
  ProjectType,
} from './project.type.js';

type OfProject = { readonly projectId: string };
type Base = abstract new () => object;

/** The field `project` of a type whose rows are facts about a project, beside the fields of `base`. */
function projectFactFields(type: () => ClassType, base: Base = factFields(type)): Base {
  @Resolver(type)
  abstract class ProjectFactFields extends base {
    @FieldResolver(() => ProjectType, { description: 'The project that it is about.' })
    project(@Root() { projectId }: OfProject, @Ctx() context: Context): Promise<ProjectRow | null> {
      return context.loader(projectByKey).load(projectId);
    }
  }
  return ProjectFactFields;
}

@Resolver(() => FundingProgrammeType)
class FundingProgrammeResolver extends namedFactFields(() => FundingProgrammeType) {}

@Resolver(() => FundingProcedureType)
class FundingProcedureResolver extends namedFactFields(() => FundingProcedureType) {
  @FieldResolver(() => FundingProgrammeType, {
    nullable: true,
    description: 'The programme that it belongs to; null when not stated.',
  })
  programme(
    @Root() { programmeId }: FundingProcedureRow,
    @Ctx() context: Context,
  ): Promise<FundingProgrammeRow | null> | null {
    return programmeId === null ? null : context.loader(programmeByKey).load(programmeId);
  }
}

@Resolver(() => ProjectTermType)
class ProjectTermResolver extends projectFactFields(() => ProjectTermType) {}

@Resolver(() => ProjectTargetGroupType)
class ProjectTargetGroupResolver extends projectFactFields(() => ProjectTargetGroupType) {}

@Resolver(() => ProjectOfferType)
class ProjectOfferResolver extends projectFactFields(() => ProjectOfferType) {}

@Resolver(() => ContinuationAgreementType)
class ContinuationAgreementResolver extends projectFactFields(() => ContinuationAgreementType) {}

@Resolver(() => ProjectPartnerType)
class ProjectPartnerResolver extends projectFactFields(
  () => ProjectPartnerType,
  namedFactFields(() => ProjectPartnerType),
) {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The provider of services that it is; null where it is none, or not known to be one.',
  })
  provider(@Root() { providerId }: ProjectPartnerRow, @Ctx() context: Context): Promise<ProviderRow | null> | null {
    return providerId === null ? null : context.loader(providerByKey).load(providerId);
  }
}

@Resolver(() => ProjectCountType)
class ProjectCountResolver extends projectFactFields(() => ProjectCountType) {
  @FieldResolver(() => CountValue, { description: 'How many persons.' })
  persons(@Root() { persons, personsSuppressed }: ProjectCountRow): CountValue {
    return countValue(persons, personsSuppressed, 1);
  }
}

@Resolver(() => ProjectServiceType)
class ProjectServiceResolver extends projectFactFields(() => ProjectServiceType) {
  @FieldResolver(() => ServiceType, { description: 'The service.' })
  service(@Root() { serviceId }: ProjectServiceRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(serviceId);
  }
}

export const projectFacts = [
  FundingProgrammeResolver,
  FundingProcedureResolver,
  ProjectTermResolver,
  ProjectTargetGroupResolver,
  ProjectOfferResolver,
  ContinuationAgreementResolver,
  ProjectPartnerResolver,
  ProjectCountResolver,
  ProjectServiceResolver,
];
