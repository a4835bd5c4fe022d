import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type ListArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { DistrictType } from '../../territory/api/index.js';
import { type DistrictRow } from '../../territory/store/index.js';
import { type Contribution } from '../rules/index.js';
import { ContributionType } from './contribution.type.js';
import { CoverageArgs, CoverageConnection, type CoverageList, coverageList } from './coverage-connection.type.js';
import { linesOfService } from './coverage.loader.js';

/** What coverage says of a district. */
@Resolver(() => DistrictType)
export class DistrictCoverageResolver {
  @FieldResolver(() => CoverageConnection, { description: 'The rows of the Map hosted in it, at any level.' })
  coverage(
    @Root() { code }: DistrictRow,
    @Args(() => CoverageArgs) args: ListArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    return coverageList(context, subject, { district: code }, args);
  }
}

/** What coverage says of a kind of service. */
@Resolver(() => ServiceKindType)
export class ServiceKindCoverageResolver {
  @FieldResolver(() => CoverageConnection, { description: 'The rows of the Map for this kind.' })
  coverage(
    @Root() { code }: ServiceKindRow,
    @Args(() => CoverageArgs) args: ListArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    return coverageList(context, subject, { kind: code }, args);
  }
}

/** What coverage says of a service. */
@Resolver(() => ServiceType)
export class ServiceContributionResolver {
  @FieldResolver(() => [ContributionType], {
    description: 'Its lines in the ledgers of the Map on the day: which of its places count, and why others do not.',
  })
  contributions(
    @Root() { externalScheme, externalValue }: ServiceRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<readonly Contribution[]> {
    return linesOfService(context, subject).load(`${externalScheme}/${externalValue}`);
  }
}
