import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, keepVersion, validity } from './fact-columns.js';

export class NationalMap extends Migration {
  override up(): void {
    this.addSql(`
      create table map_edition (
        id uuid primary key default gen_random_uuid(),
        act_number text not null unique,
        gazette_issue text not null,
        adopted_on date not null,
        effective_from date not null unique check (effective_from >= adopted_on),
        update_trigger text check (update_trigger in ('CENSUS', 'CRITERIA', 'INDICATORS', 'NEED')),
        ${factColumns}
      )`);
    this.addSql(`
      create table map_entry (
        id uuid primary key default gen_random_uuid(),
        edition_id uuid not null references map_edition,
        level text not null check (level in ('MUNICIPAL', 'DISTRICT', 'NATIONAL')),
        host_id uuid not null references municipality,
        kind_id uuid not null references service_kind,
        maximum_users integer check (maximum_users >= 0),
        state_funding text not null check (state_funding in ('FULL', 'PARTIAL')),
        ${factColumns},
        unique (edition_id, level, host_id, kind_id)
      )`);
    this.addSql(`create index on map_entry (host_id)`);
    this.addSql(`create index on map_entry (kind_id)`);
    this.addSql(`
      create table agreement56 (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        host_id uuid not null references municipality,
        beneficiary_id uuid not null references municipality,
        kind_id uuid not null references service_kind,
        places integer not null check (places >= 0),
        ${validity},
        ${factColumns},
        check (host_id <> beneficiary_id)
      )`);
    this.addSql(`create index on agreement56 (host_id, kind_id)`);
    this.addSql(`create index on agreement56 (beneficiary_id)`);
    this.addSql(`
      create table agreement55 (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        host_id uuid not null,
        district_id uuid not null,
        kind_id uuid not null references service_kind,
        ${validity},
        ${factColumns},
        unique (id, district_id),
        foreign key (host_id, district_id) references municipality (id, district_id)
      )`);
    this.addSql(`create index on agreement55 (host_id, kind_id)`);
    this.addSql(`
      create table agreement55_participant (
        id uuid primary key default gen_random_uuid(),
        agreement_id uuid not null,
        municipality_id uuid not null,
        district_id uuid not null,
        ${factColumns},
        unique (agreement_id, municipality_id),
        foreign key (agreement_id, district_id) references agreement55 (id, district_id),
        foreign key (municipality_id, district_id) references municipality (id, district_id)
      )`);
    this.addSql(`create index on agreement55_participant (municipality_id)`);
    this.addSql(`
      create table exemption (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        level text not null check (level in ('MUNICIPAL', 'DISTRICT', 'NATIONAL')),
        host_id uuid not null references municipality,
        kind_id uuid not null references service_kind,
        reason_bg text not null,
        reason_en text not null,
        legal_ground text not null,
        ${validity},
        ${factColumns}
      )`);
    this.addSql(`create index on exemption (host_id, kind_id)`);
    const tables = ['map_edition', 'map_entry', 'agreement56', 'agreement55', 'agreement55_participant', 'exemption'];
    for (const sql of keepVersion(...tables)) this.addSql(sql);
  }
}
