import { type TableRows } from '../../rows.js';
import { type ServiceDraft } from '../drafts.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { type PrescriptionDraft } from '../oversight/inspection-drafts.js';
import { type NumberedLicence } from '../rows/licence-rows.js';
import { type Municipality } from '../territory.js';
import { capacityReportRows } from './capacity-report-rows.js';
import { criterionRows } from './criterion-rows.js';
import { licenceApplicationRows } from './licence-application-rows.js';
import { licenceEndingRows } from './licence-ending-rows.js';
import { mapDraftRows } from './map-draft-rows.js';
import { measureRows } from './measure-rows.js';
import { mergedRows } from './merged-rows.js';
import { annualPlanRows, criterionRuleRows, roundRows, transformationRows } from './planning-rows.js';
import { procedureRows } from './procedure-rows.js';
import { referralRows } from './referral-rows.js';
import { yearlyReportRows } from './yearly-report-rows.js';

export type Registers = {
  readonly territory: readonly Municipality[];
  readonly rows: readonly PlannedRow[];
  readonly services: readonly ServiceDraft[];
  readonly licences: readonly NumberedLicence[];
  readonly prescriptions: readonly PrescriptionDraft[];
};

/** What the registers hold beside the facts that coverage is computed from, in each of its states. */
export function registerRows({ territory, rows, services, licences, prescriptions }: Registers): readonly TableRows[] {
  return [
    procedureRows(services, rows, territory),
    mergedRows(services),
    capacityReportRows(services),
    licenceApplicationRows(services, licences),
    licenceEndingRows(licences),
    criterionRows(),
    measureRows(services, prescriptions),
    yearlyReportRows(services, territory),
    ...mapDraftRows(rows),
    ...roundRows(rows),
    ...transformationRows(services),
    criterionRuleRows(),
    ...annualPlanRows(rows),
    ...referralRows(territory),
  ];
}
