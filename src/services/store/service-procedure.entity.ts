import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality, Settlement } from '../../territory/store/index.js';
import { type FundingSource, type ProcedurePurpose, type ProcedureState, type QualityOpinion } from '../rules/index.js';
import { Service } from './service.entity.js';

/** What goes before the creation or change of a service with state money (ЗСУ чл. 53-54, 62). Not public. */
export const ServiceProcedure = defineEntity({
  name: 'ServiceProcedure',
  tableName: 'service_procedure',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    purpose: p.string().$type<ProcedurePurpose>(),
    state: p.string().$type<ProcedureState>(),
    municipality: () => p.manyToOne(Municipality),
    service: () => p.manyToOne(Service).nullable(),
    level: p.string().$type<PlanningLevel>().nullable(),
    kind: () => p.manyToOne(ServiceKind).nullable(),
    fromKind: () => p.manyToOne(ServiceKind).nullable(),
    users: p.integer().nullable(),
    settlement: () => p.manyToOne(Settlement).nullable(),
    address: p.string().nullable(),
    nameBg: p.string().nullable(),
    nameEn: p.string().nullable(),
    fundingSource: p.string().$type<FundingSource>().nullable(),
    plannedOn: p.date().$type<Day>(),
    annualPlanYear: p.integer().nullable(),
    includedOn: p.date().$type<Day>().nullable(),
    requestedOn: p.date().$type<Day>().nullable(),
    opinion: p.string().$type<QualityOpinion>().nullable(),
    opinionOn: p.date().$type<Day>().nullable(),
    healthOpinionNumber: p.string().nullable(),
    healthOpinionOn: p.date().$type<Day>().nullable(),
    decidedOn: p.date().$type<Day>().nullable(),
    refusalReason: p.string().nullable(),
    completedOn: p.date().$type<Day>().nullable(),
    effectiveOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type ServiceProcedure = InferEntity<typeof ServiceProcedure>;
