import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns } from './fact-columns.js';
import { factTable } from './fact-tables.js';
import { seenWhere } from './served.js';

/** Procedures before a service is created or changed, reports of its capacity, and records that are one service. */
export class LivesOfServices extends Migration {
  override up(): void {
    this.addSql(`
      create table service_procedure (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        purpose text not null check (purpose in ('CREATE', 'CHANGE_USERS', 'CHANGE_PLACE', 'CHANGE_KIND', 'RESUME')),
        state text not null check (state in (
          'PLANNED', 'IN_ANNUAL_PLAN', 'APPROVAL_REQUESTED', 'APPROVED', 'APPROVAL_REFUSED', 'COMPLETED', 'WITHDRAWN')),
        municipality_id uuid not null references municipality,
        service_id uuid references service check (service_id is not null or purpose = 'CREATE'),
        level text check (level in ('MUNICIPAL', 'DISTRICT', 'NATIONAL')),
        kind_id uuid references service_kind,
        from_kind_id uuid references service_kind,
        users integer check (users > 0),
        settlement_id uuid references settlement,
        address text,
        name_bg text,
        name_en text,
        funding_source text check (funding_source in ('STATE', 'STATE_AND_MUNICIPAL')),
        planned_on date not null,
        annual_plan_year integer check (annual_plan_year between 2020 and 2100),
        included_on date,
        requested_on date,
        opinion text check (opinion in ('POSITIVE', 'NEGATIVE')),
        opinion_on date,
        decided_on date,
        refusal_reason text,
        completed_on date,
        effective_on date,
        ${factColumns}
      )`);
    this.addSql(`create index on service_procedure (municipality_id, state)`);
    this.addSql(`create index on service_procedure (service_id)`);
    this.addSql(`create index on service_procedure (kind_id)`);
    this.addSql(`create index on service_procedure (from_kind_id)`);
    this.addSql(`create index on service_procedure (settlement_id)`);
    this.addSql(`
      create table capacity_report (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        reported_for date not null,
        users integer not null check (users >= 0),
        waiting integer check (waiting >= 0),
        free_places integer check (free_places >= 0),
        ${factColumns},
        unique (service_id, reported_for)
      )`);
    this.addSql(`
      create table merged_service (
        id uuid primary key default gen_random_uuid(),
        merged_id uuid not null unique references service,
        into_id uuid not null references service check (into_id <> merged_id),
        merged_on date not null,
        ${factColumns}
      )`);
    this.addSql(`create index on merged_service (into_id)`);
    for (const table of ['service_procedure', 'capacity_report', 'merged_service']) {
      for (const sql of factTable(table)) this.addSql(sql);
    }
    const concerned = `viewer_is('MINISTRY', 'ASP', 'AKSU') or municipality_id = any(viewer_municipalities())`;
    for (const sql of seenWhere('service_procedure', concerned)) this.addSql(sql);
    this.#shownReports();
  }

  /**
   * Counts of persons under five are shown to nobody but those who report them and pay for them; where the places are
   * known the free ones would tell the users, so they are withheld with them.
   */
  #shownReports(): void {
    for (const schema of ['public', 'known']) {
      this.addSql(`
        create view ${schema}.shown_capacity_report with (security_invoker = true) as
        select r.id, r.service_id, r.reported_for, r.provenance, r.source_id, r.created_at, r.updated_at, r.version,
          case when e.whole or r.users >= 5 then r.users end as users,
          not (e.whole or r.users >= 5) as users_suppressed,
          case when e.whole or r.waiting = 0 or r.waiting >= 5 then r.waiting end as waiting,
          not (e.whole or coalesce(r.waiting, 0) = 0 or r.waiting >= 5) as waiting_suppressed,
          case when e.whole or r.users >= 5 then r.free_places end as free_places
        from ${schema}.capacity_report r
        join public.service s on s.id = r.service_id
        cross join lateral (select viewer_is('MINISTRY', 'ASP') or s.municipality_id = any(viewer_municipalities())
          or exists (select 1 from public.provision v where v.service_id = r.service_id and v.provider_id = viewer_provider()
            and (v.valid_until is null or v.valid_until > r.reported_for)) as whole) e`);
      this.addSql(`grant select on ${schema}.shown_capacity_report to karta_app`);
    }
  }
}
