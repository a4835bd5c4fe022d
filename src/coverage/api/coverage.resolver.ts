import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mapEditionByKey, MapEditionType } from '../../national-map/api/index.js';
import { type MapEditionRow } from '../../national-map/store/index.js';
import { type RootListArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { CoverageConnection, type CoverageList, coverageList, RootCoverageArgs } from './coverage-connection.type.js';
import { coverageView } from './coverage-view.js';

@Resolver(() => CoverageConnection)
export class CoverageResolver {
  @Query(() => CoverageConnection, {
    description:
      'The rows of the National Map with what is missing in each, and why. Empty before the first edition: then there is no Map.',
  })
  async coverage(
    @Args(() => RootCoverageArgs) args: RootListArgs & { editionId?: string },
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    const view = await coverageView(context, subject);
    return coverageList(view, view.rows, args);
  }

  @FieldResolver(() => MapEditionType, {
    nullable: true,
    description: 'The edition of the Map that the rows are from; null before the first one.',
  })
  edition(@Root() { editionKey }: CoverageList, @Ctx() context: Context): Promise<MapEditionRow | null> | null {
    return editionKey === null ? null : context.loader(mapEditionByKey).load(editionKey);
  }
}
