import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { mapEditionByKey, MapEditionType } from '../../national-map/api/index.js';
import { type MapEditionRow } from '../../national-map/store/index.js';
import { DateTimeScalar, type RootListArgs } from '../../platform/graphql/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { askCoverage } from './ask-coverage.js';
import { CoverageConnection, type CoverageList, coverageList, RootCoverageArgs } from './coverage-connection.type.js';
import { DATA_VERSION, KNOWN_AT, knownAtOf, RESULT_HASH } from './result-stamp.type.js';

const LONGEST_HORIZON = 3660;

@Resolver(() => CoverageConnection)
export class CoverageResolver {
  @Query(() => CoverageConnection, {
    description:
      'The rows of the National Map with what is missing in each, and why. Empty before the first edition: then there is no Map.',
  })
  coverage(
    @Args(() => RootCoverageArgs) { horizonDays, ...args }: RootListArgs & { horizonDays: number },
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    if (horizonDays < 0 || horizonDays > LONGEST_HORIZON) {
      throw new RequestError(
        'BAD_USER_INPUT',
        `horizonDays is ${String(horizonDays)}; it must be from 0 to ${String(LONGEST_HORIZON)}.`,
      );
    }
    return coverageList(context, { ...subject, horizonDays }, { country: true }, args);
  }

  @FieldResolver(() => MapEditionType, {
    nullable: true,
    description: 'The edition of the Map that the rows are from; null before the first one.',
  })
  edition(@Root() { editionKey }: CoverageList, @Ctx() context: Context): Promise<MapEditionRow | null> | null {
    return editionKey === null ? null : context.loader(mapEditionByKey).load(editionKey);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt(@Root() { about }: CoverageList, @Ctx() context: Context): Promise<string | null> {
    return knownAtOf(context, about);
  }

  @FieldResolver(() => String, { description: DATA_VERSION })
  async dataVersion(@Ctx() context: Context): Promise<string> {
    return (await context.dataVersion()).sequence;
  }

  @Cost({ weight: 100 })
  @FieldResolver(() => String, { description: RESULT_HASH })
  resultHash(@Root() { about, scope, where }: CoverageList, @Ctx() context: Context): Promise<string> {
    return askCoverage(context, about, 'rowsHash', scope, where);
  }
}
