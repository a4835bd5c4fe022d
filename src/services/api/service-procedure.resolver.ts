import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { commandMutations } from '../../platform/commands/index.js';
import { DateScalar, listQuery } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType, settlementByKey, SettlementType } from '../../territory/api/index.js';
import { type MunicipalityRow, type SettlementRow } from '../../territory/store/index.js';
import { completeProcedure } from '../commands/complete-procedure.js';
import { planProcedure } from '../commands/plan-procedure.js';
import {
  approveProcedure,
  giveOpinion,
  includeProcedure,
  refuseProcedure,
  requestApproval,
  withdrawProcedure,
} from '../commands/take-procedure-steps.js';
import { approvalDueOn } from '../rules/index.js';
import { type ServiceProcedureRow, serviceProcedures, type ServiceRow } from '../store/index.js';
import { serviceByKey } from './service.loader.js';
import { ServiceProcedureType } from './service-procedure.type.js';
import { ServiceType } from './service.type.js';

export const ServiceProcedures = listQuery(
  'serviceProcedures',
  'Procedures before services are created or changed, as far as the viewer may see them.',
  serviceProcedures,
  () => ServiceProcedureType,
);

@Resolver(() => ServiceProcedureType)
export class ServiceProcedureResolver extends factFields(() => ServiceProcedureType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality that proposes it.' })
  municipality(@Root() row: ServiceProcedureRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service; null while it is not created.' })
  service(@Root() { serviceId }: ServiceProcedureRow, @Ctx() context: Context): Promise<ServiceRow | null> | null {
    return serviceId === null ? null : context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => ServiceKindType, {
    nullable: true,
    description: 'The kind that the places are for afterwards; null where it does not change.',
  })
  kind(@Root() { kindId }: ServiceProcedureRow, @Ctx() context: Context): Promise<ServiceKindRow | null> | null {
    return kindId === null ? null : context.loader(serviceKindByKey).load(kindId);
  }

  @FieldResolver(() => ServiceKindType, {
    nullable: true,
    description: 'The kind that the places were for; null where it does not change.',
  })
  fromKind(
    @Root() { fromKindId }: ServiceProcedureRow,
    @Ctx() context: Context,
  ): Promise<ServiceKindRow | null> | null {
    return fromKindId === null ? null : context.loader(serviceKindByKey).load(fromKindId);
  }

  @FieldResolver(() => SettlementType, {
    nullable: true,
    description: 'Where it is given afterwards; null where it does not change, and for a protected place.',
  })
  settlement(
    @Root() { settlementId }: ServiceProcedureRow,
    @Ctx() context: Context,
  ): Promise<SettlementRow | null> | null {
    return settlementId === null ? null : context.loader(settlementByKey).load(settlementId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'By when АСП decides: 30 days from the request (ЗСУ чл. 54); null before the request.',
  })
  approvalDueOn(@Root() { requestedOn }: ServiceProcedureRow): Day | null {
    return requestedOn === null ? null : approvalDueOn(requestedOn);
  }
}

const procedure = { field: 'serviceProcedure', type: () => ServiceProcedureType, collection: serviceProcedures };
export const procedureMutations = [
  commandMutations(planProcedure, procedure),
  commandMutations(includeProcedure, procedure),
  commandMutations(requestApproval, procedure),
  commandMutations(giveOpinion, procedure),
  commandMutations(approveProcedure, procedure),
  commandMutations(refuseProcedure, procedure),
  commandMutations(completeProcedure, procedure),
  commandMutations(withdrawProcedure, procedure),
];
