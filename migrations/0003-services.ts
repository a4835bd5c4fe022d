import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, keepVersion, validity } from './fact-columns.js';

export class Services extends Migration {
  override up(): void {
    this.addSql(`
      create table service (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        name_bg text collate bulgarian not null,
        name_en text,
        municipality_id uuid not null references municipality,
        level text not null check (level in ('MUNICIPAL', 'DISTRICT', 'NATIONAL')),
        setting text check (setting in ('HOME', 'SPECIALISED', 'MOBILE')),
        mode_of_use text check (mode_of_use in ('HOURLY', 'HALF_DAY', 'FULL_DAY', 'ROUND_THE_CLOCK')),
        organisation text check (organisation in ('STANDALONE', 'COMPLEX')),
        starts_on date,
        closed_on date check (closed_on >= starts_on),
        predecessor_id uuid references service check (predecessor_id <> id),
        ${factColumns}
      )`);
    this.addSql(`create index on service (municipality_id, name_bg, id)`);
    this.addSql(`create index on service (name_bg, id)`);
    this.addSql(`create index on service (predecessor_id)`);
    this.addSql(`
      create function municipality_and_level_never_change() returns trigger language plpgsql as $$
      begin
        raise exception using errcode = 'check_violation',
          message = 'A service keeps its municipality and planning level: enter a new service with a predecessor';
      end $$`);
    this.addSql(`
      create trigger service_keeps_its_place before update on service for each row
        when (old.municipality_id <> new.municipality_id or old.level <> new.level)
        execute function municipality_and_level_never_change()`);
    this.addSql(`
      create table service_location (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        settlement_id uuid not null references settlement,
        address text,
        latitude numeric(9, 6) check (latitude between -90 and 90),
        longitude numeric(9, 6) check (longitude between -180 and 180),
        ${validity},
        ${factColumns}
      )`);
    this.addSql(`create index on service_location (service_id, valid_from)`);
    this.addSql(`create index on service_location (settlement_id)`);
    this.addSql(`
      create table provision (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        service_id uuid not null references service,
        provider_id uuid not null references provider,
        way text check (way in ('OWN', 'MUNICIPAL_ENTITY', 'ASSIGNED')),
        ${validity},
        ${factColumns},
        exclude using gist (service_id with =, provider_id with =, daterange(valid_from, valid_until) with &&)
      )`);
    this.addSql(`create index on provision (provider_id)`);
    this.addSql(`
      create table funding (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        funding_source text not null check (funding_source in (
          'STATE', 'STATE_AND_MUNICIPAL', 'MUNICIPAL', 'PRIVATE', 'EU_FUND', 'INTERNATIONAL', 'DONOR')),
        ${validity},
        ${factColumns},
        unique nulls not distinct (service_id, funding_source, valid_from, valid_until)
      )`);
    this.addSql(`create index on funding (service_id, valid_from)`);
    this.addSql(`
      create table suspension (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        ground text not null check (ground in ('QUALITY', 'OTHER')),
        ${validity},
        ${factColumns},
        unique nulls not distinct (service_id, ground, valid_from, valid_until)
      )`);
    this.addSql(`create index on suspension (service_id, valid_from)`);
    this.addSql(`
      create table allocation (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        kind_id uuid not null references service_kind,
        places integer check (places >= 0),
        ${validity},
        ${factColumns},
        exclude using gist (service_id with =, kind_id with =, daterange(valid_from, valid_until) with &&)
      )`);
    this.addSql(`create index on allocation (kind_id)`);
    this.addSql(`
      create table legacy_capacity (
        id uuid primary key default gen_random_uuid(),
        service_id uuid not null references service,
        legacy_type_id uuid not null references legacy_type,
        total_places integer check (total_places >= 0),
        ${validity},
        ${factColumns},
        exclude using gist (service_id with =, daterange(valid_from, valid_until) with &&)
      )`);
    this.addSql(`create index on legacy_capacity (legacy_type_id)`);
    const tables = ['service', 'service_location', 'provision', 'funding', 'suspension', 'allocation'];
    for (const sql of keepVersion(...tables, 'legacy_capacity')) this.addSql(sql);
  }
}
