import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { sql } from 'kysely';
import {
  aggregated,
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listRows,
  LookUpArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { namedFactFields } from '../../sources/api/index.js';
import {
  type DistrictRow,
  districts,
  municipalities,
  type MunicipalityRow,
  type PlanningRegionRow,
} from '../store/index.js';
import { DistrictType } from './district.type.js';
import { MunicipalityConnection } from './municipality.resolver.js';
import { PlanningRegionType } from './planning-region.type.js';
import { districtByCode, planningRegionByKey } from './territory.loader.js';

const DistrictConnection = connectionType('District', () => DistrictType, aggregated(districts));
const DistrictArgs = rootListArgs(districts);
const MunicipalityArgs = listArgs(municipalities);
const municipalitiesOf = listOfParent(
  'District.municipalities',
  municipalities,
  (row, parent) => sql`${sql.ref(`${row}.district_id`)} = ${parent}`,
);

@Resolver(() => DistrictType)
export class DistrictResolver extends namedFactFields(() => DistrictType) {
  @Query(() => DistrictConnection, { description: 'The 28 districts.' })
  districts(
    @Args(() => DistrictArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DistrictRow>> {
    return listRows(context, districts, args, info);
  }

  @Query(() => DistrictType, { nullable: true, description: 'The district with this code; null when there is none.' })
  district(
    @Arg('code', () => String, { description: 'Three letters, such as PAZ.' }) code: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<DistrictRow | null> {
    return context.loader(districtByCode).load(code);
  }

  @FieldResolver(() => PlanningRegionType, { description: 'Its planning region.' })
  planningRegion(@Root() row: DistrictRow, @Ctx() context: Context): Promise<PlanningRegionRow | null> {
    return context.loader(planningRegionByKey).load(row.planningRegionId);
  }

  @FieldResolver(() => MunicipalityConnection, { description: 'Its municipalities.' })
  municipalities(
    @Root() row: DistrictRow,
    @Args(() => MunicipalityArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MunicipalityRow>> {
    return municipalitiesOf(context, row.pk, args, day, info);
  }
}
