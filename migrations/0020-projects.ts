import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns } from './fact-columns.js';
import { factTable } from './fact-tables.js';
import { fundingCliffs } from './funding-cliffs.js';
import { indexesFor, type Tables } from './list-indexes.js';
import { SERVING } from './served.js';
import { mayReadInput, TOLD_WITH_PROJECTS } from './told-inputs.js';

const named = `
  name_bg text not null check (name_bg <> ''),
  name_en text check (name_en <> '')`;
const ofProject = 'project_id uuid not null references project';

/** The tables in the order in which they depend on each other. */
const TABLES: Readonly<Record<string, string>> = {
  funding_programme: `
    code text collate "C" not null unique check (code <> ''),
    ${named}`,
  funding_procedure: `
    code text collate "C" not null unique check (code <> ''),
    ${named},
    programme_id uuid references funding_programme`,
  project: `
    ${externalId},
    contract_number text collate "C" unique check (contract_number <> ''),
    municipality_id uuid not null references municipality,
    ${named},
    programme_id uuid references funding_programme,
    procedure_id uuid references funding_procedure,
    amount numeric(14, 2) check (amount > 0),
    grant_amount numeric(14, 2) check (grant_amount > 0),
    grant_share_percent numeric(5, 2) check (grant_share_percent > 0 and grant_share_percent <= 100),
    currency text check (currency in ('BGN', 'EUR'))
      check ((currency is not null) = (amount is not null or grant_amount is not null)),
    charges_fee boolean`,
  project_term: `
    ${ofProject} unique,
    starts_on date,
    ends_on date check (ends_on > starts_on),
    months integer check (months > 0),
    check (coalesce(starts_on, ends_on) is not null or months is not null)`,
  project_partner: `
    ${ofProject},
    ${named},
    provider_id uuid references provider,
    unique (project_id, name_bg)`,
  project_target_group: `
    ${ofProject},
    target_group text not null check (target_group in ('ECONOMICALLY_INACTIVE', 'PEOPLE_WITH_DISABILITIES',
      'FAMILIES_OF_CHILDREN_WITH_DISABILITIES', 'CHILDREN_AND_ADULTS_AT_RISK')),
    unique (project_id, target_group)`,
  project_offer: `
    ${ofProject},
    name_bg text check (name_bg <> ''),
    name_en text check (name_en <> ''),
    setting text check (setting in ('HOME', 'SPECIALISED', 'MOBILE')),
    is_health_and_social boolean,
    unique nulls not distinct (project_id, name_bg, setting)`,
  project_count: `
    ${ofProject},
    counted_for date not null,
    counted text not null check (counted in (
      'PARTICIPANTS', 'PERSONAL_ASSISTANT', 'SOCIAL_ASSISTANT', 'HOME_HELPER', 'MUNICIPAL_EMPLOYEE', 'OTHER_STAFF')),
    persons integer not null check (persons >= 0),
    is_planned boolean not null,
    unique (project_id, counted_for, counted, is_planned)`,
  project_service: `
    ${ofProject},
    service_id uuid not null references service,
    places integer check (places > 0),
    unique (project_id, service_id)`,
  continuation_agreement: `
    ${ofProject},
    agreement_number text collate "C" check (agreement_number <> ''),
    concluded_on date,
    act_number text collate "C" not null check (act_number <> ''),
    act_date date not null,
    continues_from date,
    continues_until date not null check (continues_until >= continues_from),
    unique (project_id, continues_until)`,
};

const NAMES = ['name_bg', 'name_en'];
const INDEXES: Tables = {
  funding_programme: { names: NAMES, parts: ['code'] },
  funding_procedure: { names: NAMES, parts: ['code'] },
  project: {
    codes: ['currency'],
    values: ['amount', 'grant_amount', 'grant_share_percent', 'charges_fee'],
    names: NAMES,
    parts: ['contract_number', 'external_value', 'external_scheme'],
  },
  project_term: { values: ['starts_on', 'ends_on', 'months'] },
  project_partner: { names: NAMES },
  project_target_group: { codes: ['target_group'] },
  project_offer: { codes: ['setting'], values: ['is_health_and_social'], names: NAMES },
  project_count: { codes: ['counted'], values: ['counted_for', 'persons', 'is_planned'] },
  project_service: { values: ['places'] },
  continuation_agreement: {
    values: ['concluded_on', 'act_date', 'continues_from', 'continues_until'],
    parts: ['agreement_number', 'act_number'],
  },
};
/** Keys by which rows are found from the other side, where no unique constraint finds them. */
const REFERENCES: readonly (readonly [table: string, column: string])[] = [
  ['funding_procedure', 'programme_id'],
  ['project', 'municipality_id'],
  ['project', 'programme_id'],
  ['project', 'procedure_id'],
  ['project_partner', 'provider_id'],
  ['project_service', 'service_id'],
];

/** Projects with what they promise and count, the money after them, and what ends with them. */
export class Projects extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(TABLES)) {
      this.addSql(`
        create table ${table} (
          id uuid primary key default gen_random_uuid(),
          ${columns},
          ${factColumns}
        )`);
      for (const sql of factTable(table)) this.addSql(sql);
    }
    for (const [table, column] of REFERENCES) this.addSql(`create index on ${table} (${column})`);
    for (const sql of indexesFor(INDEXES)) this.addSql(sql);
    this.addSql(mayReadInput(TOLD_WITH_PROJECTS, 'create or replace'));
    for (const schema of ['public', 'known']) {
      this.addSql(this.#shownCounts(schema));
      this.addSql(fundingCliffs(schema));
      this.addSql(`grant select on ${schema}.shown_project_count, ${schema}.funding_cliff to ${SERVING}`);
    }
  }

  /**
   * Counts of persons under five are shown to those who may read them only; but one that a public text tells is no secret
   * any more.
   */
  #shownCounts(schema: string): string {
    return `
      create view ${schema}.shown_project_count with (security_invoker = true) as
      select c.id, c.project_id, c.counted_for, c.counted, c.is_planned, c.provenance, c.source_id, c.created_at,
        c.updated_at, c.version, case when e.told then c.persons end as persons, not e.told as persons_suppressed
      from ${schema}.project_count c
      join public.project p on p.id = c.project_id
      join public.source o on o.id = c.source_id
      cross join lateral (select c.persons = 0 or c.persons >= 5 or o.origin = 'REFERENCE'
        or viewer_may_anywhere('PROJECT_COUNT_READ')
        or viewer_may('PROJECT_COUNT_READ') and p.municipality_id = any(viewer_municipalities()) as told) e`;
  }
}
