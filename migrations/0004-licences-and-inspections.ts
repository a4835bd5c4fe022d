import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, keepVersion } from './fact-columns.js';

export class LicencesAndInspections extends Migration {
  override up(): void {
    this.addSql(`
      create table licence (
        id uuid primary key default gen_random_uuid(),
        number text collate "C" not null unique check (number <> ''),
        service_id uuid not null references service,
        holder_id uuid not null references provider,
        valid_from date not null,
        valid_until date not null check (valid_until > valid_from),
        terminated_on date,
        termination_ground text check (termination_ground is null or terminated_on is not null),
        revoked_on date,
        revocation_ground text check (revocation_ground is null or revoked_on is not null),
        ${factColumns}
      )`);
    this.addSql(`create index on licence (service_id)`);
    this.addSql(`create index on licence (holder_id)`);
    this.addSql(`create index on licence (valid_until, id)`);
    this.addSql(`create index on licence ((valid_until - 1), id)`);
    this.addSql(`alter table service_location add unique (id, service_id)`);
    this.addSql(`alter table licence add unique (id, service_id)`);
    this.addSql(`
      create table licence_location (
        id uuid primary key default gen_random_uuid(),
        licence_id uuid not null,
        location_id uuid not null,
        service_id uuid not null,
        ${factColumns},
        unique (licence_id, location_id),
        foreign key (licence_id, service_id) references licence (id, service_id),
        foreign key (location_id, service_id) references service_location (id, service_id)
      )`);
    this.addSql(`
      create table inspection (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        service_id uuid not null references service,
        kind text not null check (kind in (
          'FIRST', 'PLANNED', 'ON_SIGNAL', 'FOLLOW_UP', 'LICENCE_APPROVAL', 'RESUMPTION', 'UNLICENSED')),
        performed_on date not null,
        outcome text check (outcome in ('NO_FINDINGS', 'PRESCRIPTION')),
        ${factColumns}
      )`);
    this.addSql(`create index on inspection (service_id, performed_on)`);
    this.addSql(`create index on inspection (performed_on, id)`);
    this.addSql(`
      create table inspection_finding (
        id uuid primary key default gen_random_uuid(),
        inspection_id uuid not null references inspection,
        area text not null check (area in ('ORGANISATION_MANAGEMENT', 'STAFF', 'EFFECTIVENESS')),
        criterion text not null,
        result text not null check (result in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
        ${factColumns},
        unique (inspection_id, criterion)
      )`);
    this.addSql(`
      create table prescription (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        inspection_id uuid not null references inspection,
        addressee text not null check (addressee in ('MAYOR', 'MAYOR_AND_PROVIDER', 'PROVIDER')),
        issued_on date not null,
        deadline_on date not null check (deadline_on >= issued_on),
        extended_deadline_on date check (extended_deadline_on > deadline_on),
        ${factColumns}
      )`);
    this.addSql(`create index on prescription (inspection_id)`);
    this.addSql(`create index on prescription (deadline_on, id)`);
    this.addSql(`
      create table prescription_follow_up (
        id uuid primary key default gen_random_uuid(),
        prescription_id uuid not null references prescription,
        inspection_id uuid references inspection,
        checked_on date not null,
        result text not null check (result in ('FULFILLED', 'PARTLY', 'NOT_FULFILLED')),
        ${factColumns},
        unique (prescription_id, checked_on)
      )`);
    this.addSql(`create index on prescription_follow_up (inspection_id)`);
    const tables = ['licence', 'licence_location', 'inspection', 'inspection_finding', 'prescription'];
    for (const sql of keepVersion(...tables, 'prescription_follow_up')) this.addSql(sql);
  }
}
