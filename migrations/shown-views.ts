import { SERVING } from './served.js';

const SCHEMAS = ['public', 'known'];

/**
 * Counts of persons under five are shown to nobody but those who report them and pay for them; where the places are
 * known the free ones would tell the users, so they are withheld with them.
 */
export const shownReports = SCHEMAS.map(
  (schema) => `
    create or replace view ${schema}.shown_capacity_report with (security_invoker = true) as
    select r.id, r.service_id, r.reported_for, r.provenance, r.source_id, r.created_at, r.updated_at, r.version,
      case when e.whole or r.users >= 5 then r.users end as users,
      not (e.whole or r.users >= 5) as users_suppressed,
      case when e.whole or r.waiting = 0 or r.waiting >= 5 then r.waiting end as waiting,
      not (e.whole or coalesce(r.waiting, 0) = 0 or r.waiting >= 5) as waiting_suppressed,
      case when e.whole or r.users >= 5 then r.free_places end as free_places
    from ${schema}.capacity_report r
    cross join lateral (select viewer_may_anywhere('CAPACITY_READ')
      or viewer_may('CAPACITY_READ') and concerns_viewer(r.service_id, r.reported_for) as whole) e`,
);

/** A place that was ever protected is shown at no time; while nothing says what a service is for, it may be a shelter. */
const withheldPlaces = [
  `create function is_protected_kind(kind uuid) returns boolean stable parallel safe language sql as $$
     select exists (select from public.service_kind_history k where k.id = kind and k.address_protected)
   $$`,
  `create function is_withheld_place(service uuid) returns boolean stable parallel safe language sql as $$
     select exists (select from public.allocation_history a where a.service_id = service and public.is_protected_kind(a.kind_id))
       or exists (
         select from public.legacy_capacity_history c join public.legacy_mapping_history m on m.legacy_type_id = c.legacy_type_id
         where c.service_id = service and public.is_protected_kind(m.kind_id))
       or not (exists (select from public.allocation a where a.service_id = service)
         or exists (select from public.legacy_capacity c where c.service_id = service))
   $$`,
  `create function is_withheld_plan(kind uuid, from_kind uuid, service uuid) returns boolean stable parallel safe
   language sql as $$
     select public.is_protected_kind(kind) or public.is_protected_kind(from_kind)
       or case when service is null then kind is null else public.is_withheld_place(service) end
   $$`,
];

const PROCEDURE = [
  ...['id', 'external_scheme', 'external_value', 'key', 'purpose', 'state', 'municipality_id', 'service_id', 'level'],
  ...['kind_id', 'from_kind_id', 'users', 'name_bg', 'name_en', 'funding_source', 'planned_on', 'annual_plan_year'],
  ...['included_on', 'requested_on', 'opinion', 'opinion_on', 'decided_on', 'refusal_reason', 'completed_on'],
  ...['effective_on', 'provenance', 'source_id', 'created_at', 'updated_at', 'version'],
];

/** Procedures with where the service is to be, unless that is protected: then nobody is shown it. */
export const shownProcedures = [
  ...withheldPlaces,
  ...SCHEMAS.flatMap((schema) => [
    `create view ${schema}.shown_service_procedure with (security_invoker = true) as
     select ${PROCEDURE.map((name) => `p.${name}`).join(', ')},
       case when not w.withheld then p.settlement_id end as settlement_id,
       case when not w.withheld then p.address end as address
     from ${schema}.service_procedure p
     cross join lateral (select is_withheld_plan(p.kind_id, p.from_kind_id, p.service_id) as withheld offset 0) w`,
    `grant select on ${schema}.shown_service_procedure to ${SERVING}`,
  ]),
];

/** By which permission is read what a command is told: that of the class of facts that it changes; null: it is public. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  API_KEY_MANAGE: ['API_KEY_MANAGE'],
  PROCEDURE_READ: [
    ...['PROCEDURE_PLAN', 'PROCEDURE_INCLUDE', 'PROCEDURE_REQUEST', 'PROCEDURE_OPINE', 'PROCEDURE_APPROVE'],
    'PROCEDURE_COMPLETE',
  ],
  CAPACITY_READ: ['CAPACITY_REPORT'],
  LICENCE_APPLICATION_READ: ['LICENCE_APPLY', 'LICENCE_DECIDE'],
  LICENCE_ENDING_READ: ['LICENCE_END', 'LICENCE_APPEAL'],
  INSPECTION_READ: ['INSPECTION_CARRY_OUT', 'PRESCRIPTION_ISSUE', 'MEASURE_TAKE'],
  MAP_DRAFT_READ: ['MAP_ADOPT'],
};
const OF_PUBLIC_FACTS = [
  ...['SERVICE_REGISTER', 'SERVICE_SUSPEND', 'SERVICE_SUSPEND_QUALITY', 'SERVICE_TERMINATE', 'SERVICE_ASSIGN'],
  ...['SERVICE_FUND', 'SERVICE_MERGE', 'LEGACY_ALLOCATE', 'LICENCE_START', 'REPORT_FILE', 'CRITERION_ADOPT'],
  'AGREEMENT_CONCLUDE',
];
const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * What a command was told, and the act that it rests on, are shown to those who may read what it changed, without a place
 * that is withheld. What comes of a permission that stands in no class is shown to nobody.
 */
export const shownAudit = [
  `create function may_read_input(permission text) returns boolean stable parallel safe language sql as $$
     select case
       ${Object.entries(CLASSES)
         .map(([read, commands]) => `when permission in (${list(commands)}) then public.viewer_may('${read}')`)
         .join('\n')}
       else permission in (${list(OF_PUBLIC_FACTS)}) end
   $$`,
  `create function shown_input(input jsonb, subject_type text, subject uuid) returns jsonb stable parallel safe
   language sql as $$
     select case
       when not input ?| array['settlement', 'address', 'latitude', 'longitude'] then input
       when subject_type = 'Service' and not public.is_withheld_place(subject) then input
       when subject_type = 'ServiceProcedure' and exists (select from public.service_procedure p where p.id = subject
         and not public.is_withheld_plan(p.kind_id, p.from_kind_id, p.service_id)) then input
       else input - array['settlement', 'address', 'latitude', 'longitude'] end
   $$`,
  `create view shown_audit_entry with (security_invoker = true) as
   select e.id, e.position, e.previous_hash, e.hash, e.recorded_at, e.client, e.client_name, e.role, e.permission, e.command,
     e.subject_type, e.subject_id, e.municipality_id, e.provider_id, e.effective_on, e.request_id,
     case when may_read_input(e.permission) then e.act_number end as act_number,
     case when may_read_input(e.permission) then e.act_date end as act_date,
     case when may_read_input(e.permission)
       then shown_input(e.content -> 'input', e.subject_type, e.subject_id) end as input
   from audit_entry e`,
  `grant select on shown_audit_entry to ${SERVING}`,
];
