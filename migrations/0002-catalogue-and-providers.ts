import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, keepVersion } from './fact-columns.js';

export class CatalogueAndProviders extends Migration {
  override up(): void {
    this.addSql(`
      create table service_kind (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
        position integer not null unique check (position > 0),
        name_bg text collate bulgarian not null,
        name_en text not null,
        is_official_name boolean not null,
        access_class text not null check (access_class in ('UNIVERSAL', 'SPECIALISED')),
        activity_group text check (activity_group in (
          'INFORMATION_COUNSELLING', 'ADVOCACY_MEDIATION', 'COMMUNITY_WORK', 'THERAPY_REHABILITATION', 'SKILLS_TRAINING',
          'EMPLOYMENT_SKILLS_SUPPORT', 'DAY_CARE', 'RESIDENTIAL_CARE', 'SHELTER', 'ASSISTANT_SUPPORT')),
        target_group text check (target_group in (
          'ALL_CHILDREN', 'CHILDREN_AT_RISK', 'PARENTS_AND_CARERS_OF_CHILDREN', 'CHILDREN_WITH_DISABILITIES',
          'ADULTS_WITH_DISABILITIES', 'ADULTS_IN_CRISIS', 'ELDERLY', 'CARERS_OF_ADULTS')),
        is_integrated_health_social boolean not null,
        address_protected boolean not null,
        article text,
        ${factColumns}
      )`);
    this.addSql(`
      create table legacy_type (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
        name_bg text collate bulgarian not null,
        name_en text not null,
        closes_by date,
        article text,
        ${factColumns}
      )`);
    this.addSql(`
      create table legacy_mapping (
        id uuid primary key default gen_random_uuid(),
        legacy_type_id uuid not null references legacy_type,
        kind_id uuid not null references service_kind,
        ${factColumns},
        unique (legacy_type_id, kind_id)
      )`);
    this.addSql(`
      create table provider (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        kind text not null check (kind in (
          'MUNICIPALITY', 'MUNICIPAL_ENTITY', 'PRIVATE_BG', 'PRIVATE_EU_EEA', 'HOSPITAL')),
        eik text collate "C" unique check (eik ~ '^([0-9]{9}|[0-9]{13})$'),
        name_bg text collate bulgarian not null,
        name_en text,
        municipality_id uuid references municipality,
        ${factColumns},
        check (kind <> 'MUNICIPALITY' or municipality_id is not null)
      )`);
    this.addSql(`create index on provider (municipality_id)`);
    this.addSql(`create index on provider (name_bg, id)`);
    this.addSql(`create unique index on provider (municipality_id) where kind = 'MUNICIPALITY'`);
    for (const sql of keepVersion('service_kind', 'legacy_type', 'legacy_mapping', 'provider')) this.addSql(sql);
  }
}
