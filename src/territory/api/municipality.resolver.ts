import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listRows,
  LookUpArgs,
  type NestedArgs,
  nestedArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { namedFactFields } from '../../sources/api/index.js';
import {
  type DelegatedSpendingRow,
  delegatedSpendings,
  type DistrictRow,
  municipalities,
  municipalityCensuses,
  type MunicipalityCensusRow,
  type MunicipalityRow,
  type SettlementRow,
  settlements,
} from '../store/index.js';
import { DistrictType } from './district.type.js';
import { DelegatedSpendingType, MunicipalityCensusType } from './municipal-figures.type.js';
import { MunicipalityType } from './municipality.type.js';
import { SettlementConnection } from './settlement.resolver.js';
import { censusesList, districtByKey, municipalityByCode, spendingList } from './territory.loader.js';

export const MunicipalityConnection = connectionType(
  'Municipality',
  () => MunicipalityType,
  aggregated(municipalities),
);
const MunicipalityArgs = rootListArgs(municipalities);
const SettlementArgs = listArgs(settlements);
const CensusArgs = nestedArgs(municipalityCensuses);
const SpendingArgs = nestedArgs(delegatedSpendings);
const settlementsOf = listOfParent(
  'Municipality.settlements',
  settlements,
  (row, parent) => sql`${sql.ref(`${row}.municipality_id`)} = ${parent}`,
);

@Resolver(() => MunicipalityType)
export class MunicipalityResolver extends namedFactFields(() => MunicipalityType) {
  @Query(() => MunicipalityConnection, { description: 'The 265 municipalities.' })
  municipalities(
    @Args(() => MunicipalityArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MunicipalityRow>> {
    return listRows(context, municipalities, args, info);
  }

  @Query(() => MunicipalityType, {
    nullable: true,
    description: 'The municipality with this code; null when there is none.',
  })
  municipality(
    @Arg('code', () => String, { description: 'Such as PAZ21.' }) code: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(code);
  }

  @FieldResolver(() => DistrictType, { description: 'Its district.' })
  district(@Root() row: MunicipalityRow, @Ctx() context: Context): Promise<DistrictRow | null> {
    return context.loader(districtByKey).load(row.districtId);
  }

  @FieldResolver(() => SettlementConnection, { description: 'Its settlements.' })
  settlements(
    @Root() row: MunicipalityRow,
    @Args(() => SettlementArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SettlementRow>> {
    return settlementsOf(context, row.pk, args, day, info);
  }

  @FieldResolver(() => [MunicipalityCensusType], { description: 'What the censuses counted in it, the latest first.' })
  censuses(
    @Root() row: MunicipalityRow,
    @Args(() => CensusArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly MunicipalityCensusRow[]> {
    return censusesList.of(context, row.pk, where, day);
  }

  @FieldResolver(() => [DelegatedSpendingType], {
    description: 'State money for delegated social services by budget year, the latest first.',
  })
  delegatedSpending(
    @Root() row: MunicipalityRow,
    @Args(() => SpendingArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly DelegatedSpendingRow[]> {
    return spendingList.of(context, row.pk, where, day);
  }
}
