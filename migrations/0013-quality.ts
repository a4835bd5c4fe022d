import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, validity } from './fact-columns.js';
import { addFactColumns, factTable } from './fact-tables.js';
import { seenWhere } from './served.js';

/** Criteria of quality, inspections before they are enforceable, measures when nothing helps, and yearly reports. */
export class Quality extends Migration {
  override up(): void {
    for (const sql of addFactColumns('inspection', { name: 'enforceable_on', definition: 'date' })) this.addSql(sql);
    // What was recorded with an outcome so far was public. Nobody has changed it by that, so its version stays.
    this.addSql(`alter table inspection disable trigger inspection_keeps_version`);
    this.addSql(`update inspection set enforceable_on = performed_on where outcome is not null`);
    this.addSql(`alter table inspection enable trigger inspection_keeps_version`);
    this.addSql(`create index on inspection (enforceable_on)`);
    this.addSql(`
      create table quality_criterion (
        id uuid primary key default gen_random_uuid(),
        area text not null check (area in ('ORGANISATION_MANAGEMENT', 'STAFF', 'EFFECTIVENESS')),
        standard text collate "C" not null check (standard <> ''),
        code text collate "C" not null check (code <> ''),
        text_bg text not null,
        text_en text,
        kind_id uuid references service_kind,
        ${validity},
        ${factColumns},
        exclude using gist (code with =, daterange(valid_from, valid_until) with &&)
      )`);
    this.addSql(`create index on quality_criterion (kind_id)`);
    this.addSql(`
      create table quality_measure (
        id uuid primary key default gen_random_uuid(),
        prescription_id uuid not null references prescription,
        kind text not null check (kind in (
          'ASSIGN_TO_PRIVATE', 'STOP_STATE_FUNDING_PROPOSED', 'STATE_FUNDING_STOPPED', 'CLOSE_MUNICIPAL', 'REVOKE_LICENCE')),
        act_number text not null,
        decided_on date not null,
        ${factColumns},
        unique (prescription_id, kind)
      )`);
    this.addSql(`
      create table yearly_report (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        kind text not null check (kind in ('PROVIDER_REPORT', 'MUNICIPAL_ANALYSIS')),
        year integer not null check (year between 2020 and 2100),
        municipality_id uuid not null references municipality,
        service_id uuid references service check ((service_id is not null) = (kind = 'PROVIDER_REPORT')),
        filed_on date not null,
        ${factColumns},
        unique nulls not distinct (kind, year, municipality_id, service_id)
      )`);
    this.addSql(`create index on yearly_report (service_id)`);
    this.addSql(`create index on yearly_report (municipality_id)`);
    for (const table of ['quality_criterion', 'quality_measure', 'yearly_report']) {
      for (const sql of factTable(table)) this.addSql(sql);
    }
    const seen = `enforceable_on is not null or viewer_is('MINISTRY', 'AKSU')
      or viewer_is('MUNICIPALITY', 'PROVIDER') and is_of_viewer(service_id)`;
    for (const sql of seenWhere('inspection', seen)) this.addSql(sql);
    const below = (table: string, through: string) => {
      for (const sql of seenWhere(table, `exists (select from public.${through})`)) this.addSql(sql);
    };
    // Each is seen with the inspection that it hangs on, whose own rows are limited.
    below('inspection_finding', 'inspection i where i.id = inspection_id');
    below('prescription', 'inspection i where i.id = inspection_id');
    below('prescription_follow_up', 'prescription p where p.id = prescription_id');
    below('quality_measure', 'prescription p where p.id = prescription_id');
  }
}
