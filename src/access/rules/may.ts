import { type Permission } from './permission.js';
import { type Role } from './role.js';
import { type Viewer } from './viewer.js';

/** Where a role may do something: anywhere, or only for its own municipalities or provider. */
export type Reach = 'ANY' | 'OWN';

/** What is done concerns a municipality, and may concern a provider. */
export type Place = { readonly municipality?: string | null; readonly provider?: string | null };

type Reaches = { readonly [R in Role]?: Reach };

/** Who may do what, and where (ЗСУ чл. 20-25, 34-35, 53-60, 86, 114, 157-158). */
export const REACHES: { readonly [P in Permission]: Reaches } = {
  API_KEY_MANAGE: { OPERATOR: 'ANY' },
  AUDIT_READ: {
    MINISTRY: 'ANY',
    OPERATOR: 'ANY',
    ASP: 'OWN',
    AKSU: 'OWN',
    MUNICIPALITY: 'OWN',
    DISTRICT_GOVERNOR: 'OWN',
    PROVIDER: 'OWN',
  },
  PROCEDURE_READ: { MINISTRY: 'ANY', ASP: 'ANY', AKSU: 'ANY', MUNICIPALITY: 'OWN', DISTRICT_GOVERNOR: 'OWN' },
  PROCEDURE_PLAN: { MUNICIPALITY: 'OWN' },
  PROCEDURE_INCLUDE: { MUNICIPALITY: 'OWN' },
  PROCEDURE_REQUEST: { MUNICIPALITY: 'OWN' },
  PROCEDURE_OPINE: { AKSU: 'ANY' },
  PROCEDURE_APPROVE: { ASP: 'ANY' },
  PROCEDURE_COMPLETE: { MUNICIPALITY: 'OWN' },
  SERVICE_REGISTER: { MUNICIPALITY: 'OWN' },
  SERVICE_SUSPEND: { MUNICIPALITY: 'OWN' },
  SERVICE_SUSPEND_QUALITY: { AKSU: 'ANY' },
  SERVICE_TERMINATE: { MUNICIPALITY: 'OWN' },
  SERVICE_ASSIGN: { MUNICIPALITY: 'OWN' },
  SERVICE_FUND: { MUNICIPALITY: 'OWN', ASP: 'ANY' },
  SERVICE_MERGE: { MUNICIPALITY: 'OWN', ASP: 'ANY' },
  LEGACY_ALLOCATE: { MUNICIPALITY: 'OWN' },
  CAPACITY_REPORT: { MUNICIPALITY: 'OWN', PROVIDER: 'OWN' },
  CAPACITY_READ: { MINISTRY: 'ANY', ASP: 'ANY', MUNICIPALITY: 'OWN', PROVIDER: 'OWN' },
  LICENCE_APPLICATION_READ: { MINISTRY: 'ANY', AKSU: 'ANY', MUNICIPALITY: 'OWN', PROVIDER: 'OWN' },
  LICENCE_ENDING_READ: { MINISTRY: 'ANY', AKSU: 'ANY', MUNICIPALITY: 'OWN', PROVIDER: 'OWN' },
  LICENCE_APPLY: { AKSU: 'ANY' },
  LICENCE_DECIDE: { AKSU: 'ANY' },
  LICENCE_START: { AKSU: 'ANY' },
  LICENCE_END: { AKSU: 'ANY' },
  LICENCE_APPEAL: { AKSU: 'ANY' },
  INSPECTION_READ: { MINISTRY: 'ANY', AKSU: 'ANY', MUNICIPALITY: 'OWN', PROVIDER: 'OWN' },
  INSPECTION_CARRY_OUT: { AKSU: 'ANY' },
  PRESCRIPTION_ISSUE: { AKSU: 'ANY' },
  MEASURE_TAKE: { AKSU: 'ANY' },
  REPORT_FILE: { AKSU: 'ANY', MUNICIPALITY: 'OWN' },
  CRITERION_ADOPT: { MINISTRY: 'ANY' },
  COST_STANDARD_ADOPT: { MINISTRY: 'ANY' },
  AGREEMENT_CONCLUDE: { MUNICIPALITY: 'OWN' },
  PROGRAMME_REGISTER: { MINISTRY: 'ANY' },
  PROJECT_REGISTER: { MUNICIPALITY: 'OWN' },
  PROJECT_REPORT: { MUNICIPALITY: 'OWN' },
  PROJECT_COUNT_READ: { MINISTRY: 'ANY', ASP: 'ANY', MUNICIPALITY: 'OWN' },
  CONTINUATION_CONCLUDE: { ASP: 'ANY' },
  MAP_ADOPT: { MINISTRY: 'ANY' },
  MAP_DRAFT_READ: { MINISTRY: 'ANY', ASP: 'ANY' },
  PLANNING_READ: { MINISTRY: 'ANY', ASP: 'ANY', MUNICIPALITY: 'OWN', DISTRICT_GOVERNOR: 'OWN' },
  PROPOSAL_MAKE: { MUNICIPALITY: 'OWN' },
  ROUND_LEAD: { DISTRICT_GOVERNOR: 'OWN' },
  TRANSFORMATION_PLAN: { MUNICIPALITY: 'OWN' },
  RULE_ADOPT: { MINISTRY: 'ANY' },
  INDICATOR_RECORD: { MINISTRY: 'ANY', ASP: 'ANY', MUNICIPALITY: 'OWN' },
  PLAN_ADOPT: { MUNICIPALITY: 'OWN' },
  REFERRAL_REPORT: { MUNICIPALITY: 'OWN', ASP: 'ANY' },
  REFERRAL_READ: { MINISTRY: 'ANY', ASP: 'ANY', MUNICIPALITY: 'OWN' },
};

export function reachOf(role: Role, permission: Permission): Reach | null {
  return REACHES[permission][role] ?? null;
}

/** Whether he may do it at all, wherever. */
export function mayAnywhere({ role, scopes }: Viewer, permission: Permission): boolean {
  return role !== null && reachOf(role, permission) !== null && (scopes === null || scopes.includes(permission));
}

/** Whether he may do it there. */
export function may(viewer: Viewer, permission: Permission, { municipality, provider }: Place): boolean {
  const { role, municipalities } = viewer;
  if (role === null || !mayAnywhere(viewer, permission)) return false;
  if (reachOf(role, permission) === 'ANY') return true;
  const isOwnMunicipality = municipality != null && municipalities.includes(municipality);
  const isOwnProvider = provider != null && provider === viewer.provider;
  return role === 'PROVIDER' ? isOwnProvider : isOwnMunicipality;
}
