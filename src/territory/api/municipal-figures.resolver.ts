import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listQuery } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { DelegatedSpendingType, MunicipalityCensusType } from './municipal-figures.type.js';
import {
  type DelegatedSpendingRow,
  delegatedSpendings,
  municipalityCensuses,
  type MunicipalityCensusRow,
  type MunicipalityRow,
  type SettlementPopulationRow,
  settlementPopulations,
  type SettlementRow,
} from '../store/index.js';
import { MunicipalityType } from './municipality.type.js';
import { SettlementPopulationType, SettlementType } from './settlement.type.js';
import { municipalityByKey, settlementByKey } from './territory.loader.js';

const OF_MUNICIPALITY = 'The municipality that it is about.';

@Resolver(() => MunicipalityCensusType)
export class MunicipalityCensusResolver extends factFields(() => MunicipalityCensusType) {
  @FieldResolver(() => MunicipalityType, { description: OF_MUNICIPALITY })
  municipality(@Root() row: MunicipalityCensusRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }
}

@Resolver(() => DelegatedSpendingType)
export class DelegatedSpendingResolver extends factFields(() => DelegatedSpendingType) {
  @FieldResolver(() => MunicipalityType, { description: OF_MUNICIPALITY })
  municipality(@Root() row: DelegatedSpendingRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }
}

@Resolver(() => SettlementPopulationType)
export class SettlementPopulationResolver extends factFields(() => SettlementPopulationType) {
  @FieldResolver(() => SettlementType, { description: 'The settlement that it is about.' })
  settlement(@Root() row: SettlementPopulationRow, @Ctx() context: Context): Promise<SettlementRow | null> {
    return context.loader(settlementByKey).load(row.settlementId);
  }
}

/** The figures as lists of their own, whatever the area. */
export const figureLists = [
  listQuery('municipalityCensuses', 'Censuses of municipalities.', municipalityCensuses, () => MunicipalityCensusType),
  listQuery(
    'settlementPopulations',
    'Population of settlements by year.',
    settlementPopulations,
    () => SettlementPopulationType,
  ),
  listQuery(
    'delegatedSpendings',
    'Delegated spending of municipalities by year.',
    delegatedSpendings,
    () => DelegatedSpendingType,
  ),
];
