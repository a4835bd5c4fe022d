import { sql } from 'kysely';
import { rowByKey, rowsBy } from '../../platform/graphql/index.js';
import { inspectionFindings, inspections, prescriptionFollowUps, prescriptions } from '../store/index.js';

export const inspectionByKey = rowByKey(inspections);
export const findingsOf = rowsBy(inspectionFindings, 'inspection_id', 'inspectionId', by('criterion'));
export const prescriptionsOf = rowsBy(prescriptions, 'inspection_id', 'inspectionId', by('deadline_on'));
export const followUpsOf = rowsBy(prescriptionFollowUps, 'prescription_id', 'prescriptionId', by('checked_on'));

function by(column: string) {
  return (row: string) => sql`${sql.ref(`${row}.${column}`)}, ${sql.ref(`${row}.id`)}`;
}
