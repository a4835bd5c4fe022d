import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { PlanPart } from '../rules/index.js';

export const annualPlans = collection({
  name: 'AnnualPlan',
  table: 'annual_plan',
  columns: {
    ...externalIdColumns(),
    municipalityId: column.reference('municipality_id'),
    year: column.integer('year'),
    discussedFrom: nullable(column.date('discussed_from')),
    adoptedOn: nullable(column.date('adopted_on')),
    sentOn: nullable(column.date('sent_on')),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    entries: toMany((): Collection => annualPlanEntries, 'plan_id'),
  },
  defaultOrder: ['year'],
});
export type AnnualPlanRow = RowOf<typeof annualPlans>;

export const annualPlanEntries = collection({
  name: 'AnnualPlanEntry',
  table: 'annual_plan_entry',
  columns: {
    planId: column.reference('plan_id'),
    part: column.enumeration('part', { name: 'PlanPart', codes: PlanPart }),
    level: column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }),
    kindId: column.reference('kind_id'),
    users: column.integer('users'),
    ...factColumns,
  },
  relations: {
    plan: toOne((): Collection => annualPlans, 'plan_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['part'],
});
export type AnnualPlanEntryRow = RowOf<typeof annualPlanEntries>;
