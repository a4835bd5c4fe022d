import { mayAnywhere, reachOf } from './may.js';
import { type Permission } from './permission.js';
import { type Viewer } from './viewer.js';

/** How far rows of a type are not public, and who reads those that are not. */
export type Limit = {
  readonly permission: Permission;
  /** The rows that everybody reads, in words; null where there are none. */
  readonly publicRows: string | null;
  /** The rows that only some read, in words. */
  readonly limitedRows: string;
  /** Whoever it is about sees it, whatever he may. */
  readonly isSeenByItself?: boolean;
};

const ofInspections: Limit = {
  permission: 'INSPECTION_READ',
  publicRows: 'of enforceable inspections',
  limitedRows: 'of other inspections, and what was recorded before they were enforceable',
};

const ofReferrals: Limit = {
  permission: 'REFERRAL_READ',
  publicRows: 'counts of five persons and more, and of nobody, that give no other away',
  limitedRows: 'counts under five, and those that would give them away',
};

const ofRounds: Limit = {
  permission: 'PLANNING_READ',
  publicRows: 'of rounds of which a draft was published, and whatever a public text tells',
  limitedRows: 'of other rounds, and what was recorded before the draft was published',
};

/** The closed list of types of which not everything is public. The database limits them by these permissions. */
export const LIMITS = {
  ServiceProcedure: { permission: 'PROCEDURE_READ', publicRows: null, limitedRows: 'all' },
  CapacityReport: {
    permission: 'CAPACITY_READ',
    publicRows: 'counts of five persons and more',
    limitedRows: 'counts under five',
  },
  ProjectCount: {
    permission: 'PROJECT_COUNT_READ',
    publicRows: 'counts of five persons and more, of nobody, and whatever a public text tells',
    limitedRows: 'other counts under five',
  },
  ReferralReport: ofReferrals,
  ReferralCount: ofReferrals,
  LicenceApplication: { permission: 'LICENCE_APPLICATION_READ', publicRows: null, limitedRows: 'all' },
  LicenceEnding: { permission: 'LICENCE_ENDING_READ', publicRows: 'enforceable', limitedRows: 'not enforceable yet' },
  Inspection: { permission: 'INSPECTION_READ', publicRows: 'enforceable', limitedRows: 'not enforceable yet' },
  InspectionFinding: ofInspections,
  Prescription: ofInspections,
  PrescriptionFollowUp: ofInspections,
  QualityMeasure: ofInspections,
  MapDraft: { permission: 'MAP_DRAFT_READ', publicRows: null, limitedRows: 'all' },
  MapDraftEntry: { permission: 'MAP_DRAFT_READ', publicRows: null, limitedRows: 'all' },
  NeedsAnalysis: {
    permission: 'PLANNING_READ',
    publicRows: 'counts of five persons and more, of nobody, and whatever a public text tells',
    limitedRows: 'other counts under five',
  },
  PlanningProposal: ofRounds,
  IntendedFunding: ofRounds,
  AnnualPlan: { permission: 'PLANNING_READ', publicRows: 'in discussion and later', limitedRows: 'not discussed yet' },
  AnnualPlanEntry: {
    permission: 'PLANNING_READ',
    publicRows: 'of plans in discussion and later',
    limitedRows: 'of other plans, and what was recorded before they were discussed',
  },
  AuditEntry: { permission: 'AUDIT_READ', publicRows: null, limitedRows: 'all' },
  ApiKey: { permission: 'API_KEY_MANAGE', publicRows: null, limitedRows: 'all', isSeenByItself: true },
} as const satisfies Readonly<Record<string, Limit>>;

/** What he may read beside what is public, anywhere and at least of his own. */
export function readings(viewer: Viewer): { readonly own: readonly Permission[]; readonly any: readonly Permission[] } {
  const { role } = viewer;
  const all = new Set(Object.values<Limit>(LIMITS).map(({ permission }) => permission));
  const own = [...all].filter((permission) => mayAnywhere(viewer, permission));
  return { own, any: own.filter((permission) => role !== null && reachOf(role, permission) === 'ANY') };
}
