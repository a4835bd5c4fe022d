import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { namedFactFields } from '../../sources/api/index.js';
import { type DistrictRow, planningRegions, type PlanningRegionRow } from '../store/index.js';
import { DistrictType } from './district.type.js';
import { PlanningRegionType } from './planning-region.type.js';
import { districtsOfRegion } from './territory.loader.js';

const PlanningRegionConnection = connectionType(
  'PlanningRegion',
  () => PlanningRegionType,
  aggregated(planningRegions),
);
const PlanningRegionArgs = rootListArgs(planningRegions);

@Resolver(() => PlanningRegionType)
export class PlanningRegionResolver extends namedFactFields(() => PlanningRegionType) {
  @Query(() => PlanningRegionConnection, { description: 'The six planning regions.' })
  planningRegions(
    @Args(() => PlanningRegionArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PlanningRegionRow>> {
    return listRows(context, planningRegions, args, info);
  }

  @FieldResolver(() => [DistrictType], { description: 'Its districts, by name.' })
  districts(@Root() row: PlanningRegionRow, @Ctx() context: Context): Promise<readonly DistrictRow[]> {
    return context.loader(districtsOfRegion).load(row.pk);
  }
}
