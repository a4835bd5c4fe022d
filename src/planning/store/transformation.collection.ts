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
import { services } from '../../services/store/index.js';
import { TransformationState } from '../rules/index.js';

export const transformationPlans = collection({
  name: 'TransformationPlan',
  table: 'transformation_plan',
  columns: {
    ...externalIdColumns(),
    serviceId: column.reference('service_id'),
    state: column.enumeration('state', { name: 'TransformationState', codes: TransformationState }),
    finishBy: nullable(column.date('finish_by')),
    decidedOn: nullable(column.date('decided_on')),
    doneOn: nullable(column.date('done_on')),
    undecided: nullable(column.name('undecided')),
    ...factColumns,
  },
  relations: {
    service: toOne(() => services, 'service_id'),
    parts: toMany((): Collection => transformationParts, 'plan_id'),
  },
  defaultOrder: ['state'],
});
export type TransformationPlanRow = RowOf<typeof transformationPlans>;

export const transformationParts = collection({
  name: 'TransformationPart',
  table: 'transformation_part',
  columns: {
    planId: column.reference('plan_id'),
    kindId: column.reference('kind_id'),
    places: nullable(column.integer('places')),
    ...factColumns,
  },
  relations: {
    plan: toOne((): Collection => transformationPlans, 'plan_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['createdAt'],
});
export type TransformationPartRow = RowOf<typeof transformationParts>;
