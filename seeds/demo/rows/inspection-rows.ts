import { type TableRows } from '../../rows.js';
import { type InspectionDraft, type PrescriptionDraft } from '../oversight/inspection-drafts.js';
import { fact, keyedFact, keyedId, serviceId, tableOf } from './fact-rows.js';

export function inspectionRows(
  inspections: readonly InspectionDraft[],
  prescriptions: readonly PrescriptionDraft[],
): readonly TableRows[] {
  return [
    tableOf(
      'inspection',
      inspections.map(({ key, service, kind, performedOn, outcome }) =>
        keyedFact('inspection', key, {
          service_id: serviceId(service),
          kind,
          performed_on: performedOn,
          outcome,
          enforceable_on: outcome === null ? null : performedOn,
        }),
      ),
    ),
    tableOf(
      'inspection_finding',
      inspections.flatMap(({ key, findings }) =>
        findings.map(({ area, criterion, result }) =>
          fact('inspection_finding', [key, criterion], {
            inspection_id: keyedId('inspection', key),
            area,
            criterion,
            result,
          }),
        ),
      ),
    ),
    tableOf(
      'prescription',
      prescriptions.map(({ key, inspection, addressee, issuedOn, deadlineOn, extendedDeadlineOn }) =>
        keyedFact('prescription', key, {
          inspection_id: keyedId('inspection', inspection),
          addressee,
          issued_on: issuedOn,
          deadline_on: deadlineOn,
          extended_deadline_on: extendedDeadlineOn,
        }),
      ),
    ),
    tableOf(
      'prescription_follow_up',
      prescriptions.flatMap(({ key, followUps }) =>
        followUps.map(({ inspection, checkedOn, result }) =>
          fact('prescription_follow_up', [key, checkedOn], {
            prescription_id: keyedId('prescription', key),
            inspection_id: keyedId('inspection', inspection),
            checked_on: checkedOn,
            result,
          }),
        ),
      ),
    ),
  ];
}
