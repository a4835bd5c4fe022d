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
import { FollowUpResult, PrescriptionAddressee } from '../rules/index.js';
import { inspections } from './inspection.collection.js';

export const prescriptions = collection({
  name: 'Prescription',
  table: 'prescription',
  columns: {
    ...externalIdColumns(),
    inspectionId: column.reference('inspection_id'),
    addressee: column.enumeration('addressee', { name: 'PrescriptionAddressee', codes: PrescriptionAddressee }),
    issuedOn: column.date('issued_on'),
    deadlineOn: column.date('deadline_on'),
    extendedDeadlineOn: nullable(column.date('extended_deadline_on')),
    ...factColumns,
  },
  relations: {
    inspection: toOne((): Collection => inspections, 'inspection_id'),
    followUps: toMany((): Collection => prescriptionFollowUps, 'prescription_id'),
  },
  defaultOrder: ['deadlineOn'],
});
export type PrescriptionRow = RowOf<typeof prescriptions>;

export const prescriptionFollowUps = collection({
  name: 'PrescriptionFollowUp',
  table: 'prescription_follow_up',
  columns: {
    prescriptionId: column.reference('prescription_id'),
    checkedOn: column.date('checked_on'),
    result: column.enumeration('result', { name: 'FollowUpResult', codes: FollowUpResult }),
    ...factColumns,
  },
  relations: { prescription: toOne((): Collection => prescriptions, 'prescription_id') },
  defaultOrder: ['checkedOn'],
});
export type PrescriptionFollowUpRow = RowOf<typeof prescriptionFollowUps>;
