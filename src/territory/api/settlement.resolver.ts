import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
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
  type MunicipalityRow,
  type SettlementPopulationRow,
  settlementPopulations,
  type SettlementRow,
  settlements,
} from '../store/index.js';
import { MunicipalityType } from './municipality.type.js';
import { SettlementPopulationType, SettlementType } from './settlement.type.js';
import { municipalityByKey, populationList, settlementByEkatte } from './territory.loader.js';

export const SettlementConnection = connectionType('Settlement', () => SettlementType, aggregated(settlements));
const SettlementArgs = rootListArgs(settlements);
const PopulationArgs = nestedArgs(settlementPopulations);

@Resolver(() => SettlementType)
export class SettlementResolver extends namedFactFields(() => SettlementType) {
  @Query(() => SettlementConnection, { description: 'The settlements of the national register.' })
  settlements(
    @Args(() => SettlementArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SettlementRow>> {
    return listRows(context, settlements, args, info);
  }

  @Query(() => SettlementType, {
    nullable: true,
    description: 'The settlement with this code; null when there is none.',
  })
  settlement(
    @Arg('ekatte', () => String, { description: 'Five digits, such as 56277.' }) ekatte: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<SettlementRow | null> {
    return context.loader(settlementByEkatte).load(ekatte);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality that it belongs to.' })
  municipality(@Root() row: SettlementRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }

  @FieldResolver(() => [SettlementPopulationType], { description: 'Its population by year, the latest first.' })
  population(
    @Root() row: SettlementRow,
    @Args(() => PopulationArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly SettlementPopulationRow[]> {
    return populationList.of(context, row.pk, where, day);
  }
}
