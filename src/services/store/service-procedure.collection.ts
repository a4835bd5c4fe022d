import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toOne,
} from '../../platform/query/index.js';
import { municipalities, settlements } from '../../territory/store/index.js';
import { FundingSource, ProcedurePurpose, ProcedureState, QualityOpinion } from '../rules/index.js';
import { services } from './service.collection.js';

const { STATE, STATE_AND_MUNICIPAL } = FundingSource;
/** Services without state money need no procedure. */
export const StateMoney = { STATE, STATE_AND_MUNICIPAL } as const;

/** Read from a view that shows nothing of where a protected service is to be. */
export const serviceProcedures = collection({
  name: 'ServiceProcedure',
  table: 'shown_service_procedure',
  columns: {
    ...externalIdColumns(),
    purpose: column.enumeration('purpose', { name: 'ProcedurePurpose', codes: ProcedurePurpose }),
    state: column.enumeration('state', { name: 'ProcedureState', codes: ProcedureState }),
    municipalityId: column.reference('municipality_id'),
    serviceId: nullable(column.reference('service_id')),
    level: nullable(column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel })),
    kindId: nullable(column.reference('kind_id')),
    fromKindId: nullable(column.reference('from_kind_id')),
    users: nullable(column.integer('users')),
    settlementId: nullable(column.reference('settlement_id')),
    address: nullable(column.reference('address')),
    nameBg: nullable(column.name('name_bg')),
    nameEn: nullable(column.name('name_en')),
    fundingSource: nullable(column.enumeration('funding_source', { name: 'StateMoney', codes: StateMoney })),
    plannedOn: column.date('planned_on'),
    annualPlanYear: nullable(column.integer('annual_plan_year')),
    includedOn: nullable(column.date('included_on')),
    requestedOn: nullable(column.date('requested_on')),
    opinion: nullable(column.enumeration('opinion', { name: 'QualityOpinion', codes: QualityOpinion })),
    opinionOn: nullable(column.date('opinion_on')),
    decidedOn: nullable(column.date('decided_on')),
    refusalReason: nullable(column.name('refusal_reason')),
    completedOn: nullable(column.date('completed_on')),
    effectiveOn: nullable(column.date('effective_on')),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    service: toOne(() => services, 'service_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
    fromKind: toOne(() => serviceKinds, 'from_kind_id'),
    settlement: toOne(() => settlements, 'settlement_id'),
  },
  recorded: { table: 'service_procedure', withheld: ['settlement_id', 'address'] },
  defaultOrder: ['plannedOn'],
});
export type ServiceProcedureRow = RowOf<typeof serviceProcedures>;
