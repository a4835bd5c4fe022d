import { type GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
  DateScalar,
  listRows,
  rootListArgs,
} from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type FundingCliffRow, fundingCliffs, type ProjectRow } from '../store/index.js';
import { FundingCliffType } from './project-course.type.js';
import { projectByKey } from './project.loader.js';
import { ProjectType } from './project.type.js';

const FundingCliffConnection = connectionType('FundingCliff', () => FundingCliffType, aggregated(fundingCliffs));
const ListedArgs = rootListArgs(fundingCliffs);

@ArgsType()
class FundingCliffArgs extends ListedArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Only money whose last day is this or later.' })
  from?: Day;
  @Field(() => DateScalar, { nullable: true, description: 'Only money whose last day is this or earlier.' })
  until?: Day;
}

@Resolver(() => FundingCliffType)
export class FundingCliffResolver {
  @Query(() => FundingCliffConnection, {
    description:
      'Which services and places end with the money of projects, the earliest first, past and ahead, with or without an agreement that continues them; groupedAggregates takes them together by district and month.',
  })
  fundingCliffs(
    @Args(() => FundingCliffArgs) { from, until, where, ...args }: FundingCliffArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FundingCliffRow>> {
    const conditions: Where[] = [
      ...(where === undefined ? [] : [where]),
      ...(from === undefined ? [] : [{ lastDay: { gte: from } }]),
      ...(until === undefined ? [] : [{ lastDay: { lte: until } }]),
    ];
    return listRows(
      context,
      fundingCliffs,
      { ...args, ...(conditions.length > 0 && { where: { and: conditions } }) },
      info,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Its last day is before the day of the answer.' })
  isPast(@Root() { lastDay }: FundingCliffRow, @OnDay() day: Day): boolean {
    return lastDay < day;
  }

  @FieldResolver(() => ProjectType, { description: 'The project.' })
  project(@Root() { projectId }: FundingCliffRow, @Ctx() context: Context): Promise<ProjectRow | null> {
    return context.loader(projectByKey).load(projectId);
  }

  @FieldResolver(() => MunicipalityType, {
    description: 'The municipality of the service, or of the project where no service is recorded.',
  })
  municipality(@Root() { municipalityId }: FundingCliffRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service; null where none is recorded.' })
  service(@Root() { serviceId }: FundingCliffRow, @Ctx() context: Context): Promise<ServiceRow | null> | null {
    return serviceId === null ? null : context.loader(serviceByKey).load(serviceId);
  }
}
