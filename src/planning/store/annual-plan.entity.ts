import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type PlanPart } from '../rules/index.js';

/** What a municipality plans for a calendar year (ЗСУ чл. 38). */
export const AnnualPlan = defineEntity({
  name: 'AnnualPlan',
  tableName: 'annual_plan',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    municipality: () => p.manyToOne(Municipality),
    year: p.integer(),
    discussedFrom: p.date().$type<Day>().nullable(),
    adoptedOn: p.date().$type<Day>().nullable(),
    sentOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type AnnualPlan = InferEntity<typeof AnnualPlan>;

/** A row of it. */
export const AnnualPlanEntry = defineEntity({
  name: 'AnnualPlanEntry',
  tableName: 'annual_plan_entry',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    plan: () => p.manyToOne(AnnualPlan),
    part: p.string().$type<PlanPart>(),
    level: p.string().$type<PlanningLevel>(),
    kind: () => p.manyToOne(ServiceKind),
    users: p.integer(),
    ...factProperties,
  },
});
export type AnnualPlanEntry = InferEntity<typeof AnnualPlanEntry>;
