import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns } from './fact-columns.js';
import { addFactColumns, factTable } from './fact-tables.js';
import { seenWhere, SERVING } from './served.js';

/** Applications for licences, and their endings before they are enforceable: neither is public. */
export class LivesOfLicences extends Migration {
  override up(): void {
    for (const sql of addFactColumns('licence', { name: 'activity_started_on', definition: 'date' })) this.addSql(sql);
    this.addSql(`
      create table licence_application (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        purpose text not null check (purpose in ('ISSUE', 'RENEWAL', 'CHANGE', 'DUPLICATE')),
        state text not null check (state in ('APPLIED', 'INCOMPLETE', 'DISCONTINUED', 'GRANTED', 'REFUSED')),
        service_id uuid not null references service,
        applicant_id uuid not null references provider,
        licence_id uuid references licence check (licence_id is not null or purpose = 'ISSUE'),
        applied_on date not null,
        told_incomplete_on date,
        clock_from date not null,
        decided_on date,
        decision_number text,
        reason text,
        ${factColumns}
      )`);
    for (const column of ['service_id', 'applicant_id', 'licence_id', 'state']) {
      this.addSql(`create index on licence_application (${column})`);
    }
    this.addSql(`
      create table licence_ending (
        id uuid primary key default gen_random_uuid(),
        licence_id uuid not null references licence,
        kind text not null check (kind in ('TERMINATION', 'REVOCATION')),
        ground text not null check (ground in (
          'OWN_REQUEST', 'ENTITY_CEASED', 'NO_ACTIVITY', 'START_NOT_NOTIFIED', 'ADDRESSES_NOT_NOTIFIED',
          'QUALITY_STANDARDS', 'CONTRARY_ACTIVITY', 'PRESCRIPTION_UNFULFILLED', 'CHANGE_NOT_NOTIFIED', 'STOPPED_WITHOUT_CAUSE',
          'UNLAWFUL_SPENDING')),
        has_danger boolean not null,
        order_number text not null,
        ordered_on date not null,
        appealed_on date check (appealed_on >= ordered_on),
        appeal_outcome text check (appeal_outcome in ('UPHELD', 'REPEALED')),
        appeal_decided_on date check (appeal_decided_on >= appealed_on),
        enforced_on date check (enforced_on >= ordered_on),
        ${factColumns}
      )`);
    this.addSql(`create index on licence_ending (licence_id)`);
    for (const table of ['licence_application', 'licence_ending']) {
      for (const sql of factTable(table)) this.addSql(sql);
    }
    // The view of what is known of an ending asks where its service is, which is public.
    this.addSql(`
      create function is_of_viewer(service uuid) returns boolean stable parallel safe language sql as $$
        select exists (select from public.service s where s.id = service and s.municipality_id = any(public.viewer_municipalities()))
          or exists (select from public.provision v where v.service_id = service and v.provider_id = public.viewer_provider())
      $$`);
    this.addSql(`grant execute on function is_of_viewer(uuid) to ${SERVING}`);
    const ofApplication = `viewer_is('MINISTRY', 'AKSU') or applicant_id = viewer_provider()
      or viewer_is('MUNICIPALITY') and is_of_viewer(service_id)`;
    for (const sql of seenWhere('licence_application', ofApplication)) this.addSql(sql);
    const ofEnding = `enforced_on is not null or viewer_is('MINISTRY', 'AKSU')
      or viewer_is('MUNICIPALITY', 'PROVIDER') and is_of_viewer((select l.service_id from public.licence l where l.id = licence_id))`;
    for (const sql of seenWhere('licence_ending', ofEnding)) this.addSql(sql);
  }
}
