import { hangsOn, inOrderOf, nestedList, rowByKey } from '../../platform/graphql/index.js';
import { inspectionFindings, inspections, prescriptionFollowUps, prescriptions } from '../store/index.js';

export const inspectionByKey = rowByKey(inspections);
export const prescriptionByKey = rowByKey(prescriptions);
export const findingsList = hangsOn(
  inspections,
  'findings',
  nestedList(inspectionFindings, 'inspection_id', 'inspectionId', inOrderOf('criterion')),
);
export const prescriptionsList = hangsOn(
  inspections,
  'prescriptions',
  nestedList(prescriptions, 'inspection_id', 'inspectionId', inOrderOf('deadline_on')),
);
export const followUpsList = hangsOn(
  prescriptions,
  'followUps',
  nestedList(prescriptionFollowUps, 'prescription_id', 'prescriptionId', inOrderOf('checked_on')),
);
export const followUpsOf = followUpsList.all;
