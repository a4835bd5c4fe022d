import { type Day } from '../days.js';

export type InspectionKind =
  'FIRST' | 'PLANNED' | 'ON_SIGNAL' | 'FOLLOW_UP' | 'LICENCE_APPROVAL' | 'RESUMPTION' | 'UNLICENSED';
export type Finding = {
  readonly area: 'ORGANISATION_MANAGEMENT' | 'STAFF' | 'EFFECTIVENESS';
  readonly criterion: string;
  readonly result: 'MET' | 'PARTLY' | 'NOT_MET' | 'NOT_APPLICABLE';
};
export type InspectionDraft = {
  readonly key: string;
  readonly service: string;
  readonly kind: InspectionKind;
  readonly performedOn: Day;
  /** Null while the report is not out. */
  readonly outcome: 'NO_FINDINGS' | 'PRESCRIPTION' | null;
  readonly findings: readonly Finding[];
};
export type FollowUpDraft = {
  readonly inspection: string;
  readonly checkedOn: Day;
  readonly result: 'FULFILLED' | 'PARTLY' | 'NOT_FULFILLED';
};
export type PrescriptionDraft = {
  readonly key: string;
  readonly inspection: string;
  readonly addressee: 'MAYOR' | 'MAYOR_AND_PROVIDER' | 'PROVIDER';
  readonly issuedOn: Day;
  readonly deadlineOn: Day;
  readonly extendedDeadlineOn: Day | null;
  readonly followUps: readonly FollowUpDraft[];
};
