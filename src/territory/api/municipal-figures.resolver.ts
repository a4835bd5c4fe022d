import { Resolver } from 'type-graphql';
import { factFields } from '../../sources/api/index.js';
import { DelegatedSpendingType, MunicipalityCensusType } from './municipal-figures.type.js';
import { SettlementPopulationType } from './settlement.type.js';

@Resolver(() => MunicipalityCensusType)
export class MunicipalityCensusResolver extends factFields(() => MunicipalityCensusType) {}

@Resolver(() => DelegatedSpendingType)
export class DelegatedSpendingResolver extends factFields(() => DelegatedSpendingType) {}

@Resolver(() => SettlementPopulationType)
export class SettlementPopulationResolver extends factFields(() => SettlementPopulationType) {}
