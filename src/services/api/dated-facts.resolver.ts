import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legacyTypeByKey, LegacyTypeType, serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type LegacyTypeRow, type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Context } from '../../platform/request/context.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { settlementByKey, SettlementType } from '../../territory/api/index.js';
import { type SettlementRow } from '../../territory/store/index.js';
import {
  type AllocationRow,
  type LegacyCapacityRow,
  type ProvisionRow,
  type ServiceLocationRow,
} from '../store/index.js';
import { AllocationType, LegacyCapacityType } from './capacity.type.js';
import { FundingType, ProvisionType, SuspensionType } from './running.type.js';
import { serviceFactFields } from './service-fact-fields.js';
import { ServiceLocationType } from './service-location.type.js';

@Resolver(() => AllocationType)
export class AllocationResolver extends serviceFactFields(() => AllocationType) {
  @FieldResolver(() => ServiceKindType, { description: 'The kind that the places are for.' })
  kind(@Root() row: AllocationRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }
}

@Resolver(() => LegacyCapacityType)
export class LegacyCapacityResolver extends serviceFactFields(() => LegacyCapacityType) {
  @FieldResolver(() => LegacyTypeType, { description: 'The old type.' })
  legacyType(@Root() row: LegacyCapacityRow, @Ctx() context: Context): Promise<LegacyTypeRow | null> {
    return context.loader(legacyTypeByKey).load(row.legacyTypeId);
  }
}

@Resolver(() => ProvisionType)
export class ProvisionResolver extends serviceFactFields(() => ProvisionType) {
  @FieldResolver(() => ProviderType, { description: 'Who runs the service.' })
  provider(@Root() row: ProvisionRow, @Ctx() context: Context): Promise<ProviderRow | null> {
    return context.loader(providerByKey).load(row.providerId);
  }
}

@Resolver(() => FundingType)
export class FundingResolver extends serviceFactFields(() => FundingType) {}

@Resolver(() => SuspensionType)
export class SuspensionResolver extends serviceFactFields(() => SuspensionType) {}

@Resolver(() => ServiceLocationType)
export class ServiceLocationResolver extends serviceFactFields(() => ServiceLocationType) {
  @FieldResolver(() => SettlementType, {
    nullable: true,
    description: 'The settlement; null when the place is protected.',
  })
  settlement(@Root() row: ServiceLocationRow, @Ctx() context: Context): Promise<SettlementRow | null> | null {
    return row.settlementId === null ? null : context.loader(settlementByKey).load(row.settlementId);
  }
}
