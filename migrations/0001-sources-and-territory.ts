import { Migration } from '@mikro-orm/migrations';
import { factColumns, keepVersion } from './fact-columns.js';

export class SourcesAndTerritory extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists btree_gist`);
    this.addSql(`create collation if not exists bulgarian (provider = icu, locale = 'bg-BG')`);
    this.addSql(`
      create function keep_version() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        new.created_at := old.created_at;
        new.updated_at := clock_timestamp();
        return new;
      end $$`);
    this.addSql(`
      create table source (
        id uuid primary key default gen_random_uuid(),
        key text collate "C" not null unique,
        publisher text not null,
        title_bg text not null,
        title_en text not null,
        as_of date,
        url text,
        licence text not null,
        origin text not null check (origin in ('REFERENCE', 'DEMONSTRATION', 'REGISTER')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1
      )`);
    this.addSql(`
      create table seed_run (
        name text primary key,
        content_hash text not null,
        finished_at timestamptz not null default now()
      )`);
    this.addSql(`
      create table planning_region (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code ~ '^BG[0-9]{2}$'),
        name_bg text collate bulgarian not null,
        name_en text not null,
        ${factColumns}
      )`);
    this.addSql(`
      create table district (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code ~ '^[A-Z]{3}$'),
        nuts3 text collate "C" not null unique check (nuts3 ~ '^BG[0-9]{3}$'),
        planning_region_id uuid not null references planning_region,
        name_bg text collate bulgarian not null,
        name_en text not null,
        seat_ekatte text not null check (seat_ekatte ~ '^[0-9]{5}$'),
        area_km2 numeric(9, 1) not null check (area_km2 > 0),
        ${factColumns}
      )`);
    this.addSql(`create index on district (planning_region_id)`);
    this.addSql(`
      create table municipality (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code ~ '^[A-Z]{3}[0-9]{2}$'),
        district_id uuid not null references district,
        name_bg text collate bulgarian not null,
        name_en text not null,
        seat_ekatte text not null check (seat_ekatte ~ '^[0-9]{5}$'),
        seat_name_bg text collate bulgarian not null,
        latitude numeric(9, 6) check (latitude between -90 and 90),
        longitude numeric(9, 6) check (longitude between -180 and 180),
        area_km2 numeric(9, 1) not null check (area_km2 > 0),
        ${factColumns},
        unique (id, district_id)
      )`);
    this.addSql(`create index on municipality (district_id)`);
    this.addSql(`create index on municipality (name_bg, id)`);
    this.addSql(`
      create table settlement (
        id uuid primary key default gen_random_uuid(),
        ekatte text collate "C" not null unique check (ekatte ~ '^[0-9]{5}$'),
        kind text not null check (kind in ('TOWN', 'VILLAGE', 'MONASTERY')),
        municipality_id uuid not null references municipality,
        name_bg text collate bulgarian not null,
        name_en text not null,
        latitude numeric(9, 6) check (latitude between -90 and 90),
        longitude numeric(9, 6) check (longitude between -180 and 180),
        area_km2 numeric(9, 3) check (area_km2 >= 0),
        ${factColumns}
      )`);
    this.addSql(`create index on settlement (municipality_id, name_bg, id)`);
    this.addSql(`create index on settlement (name_bg, id)`);
    this.addSql(`
      create table municipality_census (
        id uuid primary key default gen_random_uuid(),
        municipality_id uuid not null references municipality,
        reference_day date not null,
        population integer not null check (population >= 0),
        age0to14 integer not null check (age0to14 >= 0),
        age15to29 integer not null check (age15to29 >= 0),
        age30to44 integer not null check (age30to44 >= 0),
        age45to64 integer not null check (age45to64 >= 0),
        age65and_over integer not null check (age65and_over >= 0),
        male integer not null check (male >= 0),
        female integer not null check (female >= 0),
        activity_rate numeric(4, 1) check (activity_rate between 0 and 100),
        employment_rate numeric(4, 1) check (employment_rate between 0 and 100),
        unemployment_rate numeric(4, 1) check (unemployment_rate between 0 and 100),
        ${factColumns},
        unique (municipality_id, reference_day),
        check (age0to14 + age15to29 + age30to44 + age45to64 + age65and_over = population),
        check (male + female = population)
      )`);
    this.addSql(`
      create table settlement_population (
        id uuid primary key default gen_random_uuid(),
        settlement_id uuid not null references settlement,
        year integer not null check (year between 1880 and 2100),
        population integer not null check (population >= 0),
        ${factColumns},
        unique (settlement_id, year)
      )`);
    this.addSql(`
      create table delegated_spending (
        id uuid primary key default gen_random_uuid(),
        municipality_id uuid not null references municipality,
        year integer not null check (year between 2000 and 2100),
        amount_thousand numeric(14, 1) not null check (amount_thousand >= 0),
        currency text not null check (currency in ('BGN', 'EUR')),
        ${factColumns},
        unique (municipality_id, year)
      )`);
    const tables = ['source', 'planning_region', 'district', 'municipality', 'settlement', 'municipality_census'];
    for (const sql of keepVersion(...tables, 'settlement_population', 'delegated_spending')) this.addSql(sql);
  }
}
