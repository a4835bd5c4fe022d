import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toOne,
} from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';
import { services } from '../../services/store/index.js';
import { AppealOutcome, ApplicationPurpose, ApplicationState, EndingGround, EndingKind } from '../rules/index.js';
import { licences } from './licence.collection.js';

export const licenceApplications = collection({
  name: 'LicenceApplication',
  table: 'licence_application',
  columns: {
    ...externalIdColumns(),
    purpose: column.enumeration('purpose', { name: 'ApplicationPurpose', codes: ApplicationPurpose }),
    state: column.enumeration('state', { name: 'ApplicationState', codes: ApplicationState }),
    serviceId: column.reference('service_id'),
    applicantId: column.reference('applicant_id'),
    licenceId: nullable(column.reference('licence_id')),
    appliedOn: column.date('applied_on'),
    toldIncompleteOn: nullable(column.date('told_incomplete_on')),
    clockFrom: column.date('clock_from'),
    healthOpinionNumber: nullable(column.code('health_opinion_number')),
    healthOpinionOn: nullable(column.date('health_opinion_on')),
    decidedOn: nullable(column.date('decided_on')),
    decisionNumber: nullable(column.code('decision_number')),
    reason: nullable(column.name('reason')),
    ...factColumns,
  },
  relations: {
    service: toOne(() => services, 'service_id'),
    applicant: toOne(() => providers, 'applicant_id'),
    licence: toOne(() => licences, 'licence_id'),
  },
  defaultOrder: ['appliedOn'],
});
export type LicenceApplicationRow = RowOf<typeof licenceApplications>;

export const licenceEndings = collection({
  name: 'LicenceEnding',
  table: 'licence_ending',
  columns: {
    licenceId: column.reference('licence_id'),
    kind: column.enumeration('kind', { name: 'EndingKind', codes: EndingKind }),
    ground: column.enumeration('ground', { name: 'EndingGround', codes: EndingGround }),
    hasDanger: column.boolean('has_danger'),
    orderNumber: column.code('order_number'),
    orderedOn: column.date('ordered_on'),
    mendingToldOn: nullable(column.date('mending_told_on')),
    mendingUntil: nullable(column.date('mending_until')),
    appealedOn: nullable(column.date('appealed_on')),
    appealOutcome: nullable(column.enumeration('appeal_outcome', { name: 'AppealOutcome', codes: AppealOutcome })),
    appealDecidedOn: nullable(column.date('appeal_decided_on')),
    enforcedOn: nullable(column.date('enforced_on')),
    ...factColumns,
  },
  relations: { licence: toOne(() => licences, 'licence_id') },
  defaultOrder: ['orderedOn'],
});
export type LicenceEndingRow = RowOf<typeof licenceEndings>;
