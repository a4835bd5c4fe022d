import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns, validity } from './fact-columns.js';
import { factTable } from './fact-tables.js';
import { indexesFor, type Tables } from './list-indexes.js';
import { mayReadInput, TOLD_WITH_PLANNING } from './told-inputs.js';

const LEVELS = `('MUNICIPAL', 'DISTRICT', 'NATIONAL')`;
const INDICATORS = `('POPULATION', 'UNDER_FIFTEEN', 'SIXTY_FIVE_AND_OVER')`;
const EXTERNAL = ['external_value', 'external_scheme'];

const TABLES: Tables = {
  planning_round: {
    values: ['period_from', 'period_to', 'opened_on', 'draft_public_from'],
    names: ['name_bg', 'name_en', 'purpose'],
    parts: ['code'],
  },
  planning_meeting: { codes: ['leader_role'], values: ['held_on'], names: ['purpose', 'statement'], parts: EXTERNAL },
  needs_analysis: { values: ['presented_on', 'persons_in_need'], names: ['summary'], parts: EXTERNAL },
  planning_proposal: {
    codes: ['level', 'state'],
    values: ['maximum_users', 'state_on', 'is_new'],
    names: ['subject', 'place'],
    parts: EXTERNAL,
  },
  intended_funding: {
    codes: ['fund', 'measure'],
    values: ['amount'],
    names: ['note'],
    parts: ['currency', ...EXTERNAL],
  },
  transformation_plan: {
    codes: ['state'],
    values: ['finish_by', 'decided_on', 'done_on'],
    names: ['undecided'],
    parts: EXTERNAL,
  },
  transformation_part: { values: ['places'] },
  municipality_indicator: { codes: ['indicator'], values: ['year', 'value', 'as_of_day', 'is_official'] },
  criterion_rule: {
    codes: ['level', 'indicator', 'rounding'],
    values: ['users', 'per_persons', 'minimum_users', 'minimum_population', 'valid_from', 'valid_until'],
    names: ['legal_ground'],
    parts: ['code'],
  },
  annual_plan: { values: ['year', 'discussed_from', 'adopted_on', 'sent_on'], parts: EXTERNAL },
  annual_plan_entry: { codes: ['part', 'level'], values: ['users'] },
};

/** How the Map comes about: rounds of planning, what old services turn into, criteria of need, and annual plans. */
export class Planning extends Migration {
  override up(): void {
    this.addSql(`
      create table planning_round (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null unique check (code <> ''),
        district_id uuid not null references district,
        name_bg text not null,
        name_en text,
        purpose text,
        period_from integer,
        period_to integer check (period_to >= period_from),
        opened_on date,
        draft_public_from date,
        edition_id uuid references map_edition,
        ${factColumns}
      )`);
    this.addSql(`
      create table planning_meeting (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        district_id uuid not null references district,
        round_id uuid references planning_round,
        held_on date,
        leader_role text check (leader_role in ('DISTRICT_GOVERNOR', 'ACTING_DISTRICT_GOVERNOR')),
        purpose text,
        statement text,
        ${factColumns}
      )`);
    this.addSql(`
      create table needs_analysis (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        round_id uuid not null references planning_round,
        municipality_id uuid not null references municipality,
        presented_on date not null,
        persons_in_need integer check (persons_in_need >= 0),
        summary text not null,
        ${factColumns},
        unique (round_id, municipality_id)
      )`);
    this.addSql(`
      create table planning_proposal (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        round_id uuid not null references planning_round,
        host_id uuid references municipality,
        kind_id uuid references service_kind,
        level text check (level in ${LEVELS}),
        maximum_users integer check (maximum_users >= 0),
        subject text not null,
        place text,
        is_new boolean,
        state text not null check (state in ('PROPOSED', 'AGREED', 'CONTESTED', 'WITHDRAWN')),
        state_on date,
        ${factColumns}
      )`);
    this.addSql(`
      create table intended_funding (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        round_id uuid not null references planning_round,
        proposal_id uuid references planning_proposal,
        fund text not null check (fund in ('OPERATIONAL_PROGRAMME', 'RECOVERY_AND_RESILIENCE_PLAN')),
        measure text check (measure in (
          'BUILDING', 'EQUIPMENT', 'RENOVATION', 'ENERGY_EFFICIENCY', 'FURNISHING', 'ANTI_EPIDEMIC', 'REFORM')),
        amount numeric(16, 2) check (amount >= 0),
        currency text collate "C" check ((currency is null) = (amount is null)),
        note text,
        ${factColumns}
      )`);
    this.addSql(`
      create table transformation_plan (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        service_id uuid not null references service unique,
        state text not null check (state in ('PLANNED', 'DECIDED', 'DONE')),
        finish_by date,
        decided_on date check ((decided_on is null) = (state = 'PLANNED')),
        done_on date check ((done_on is not null) = (state = 'DONE')),
        undecided text,
        ${factColumns}
      )`);
    this.addSql(`
      create table transformation_part (
        id uuid primary key default gen_random_uuid(),
        plan_id uuid not null references transformation_plan,
        kind_id uuid not null references service_kind,
        places integer check (places >= 0),
        ${factColumns},
        unique (plan_id, kind_id)
      )`);
    this.addSql(`
      create table municipality_indicator (
        id uuid primary key default gen_random_uuid(),
        municipality_id uuid not null references municipality,
        indicator text not null check (indicator in ${INDICATORS}),
        year integer not null check (year between 1990 and 2100),
        value numeric(14, 2) not null check (value >= 0),
        as_of_day date not null,
        is_official boolean not null,
        ${factColumns},
        unique (municipality_id, indicator, as_of_day)
      )`);
    this.addSql(`
      create table criterion_rule (
        id uuid primary key default gen_random_uuid(),
        code text collate "C" not null check (code <> ''),
        kind_id uuid not null references service_kind,
        level text not null check (level in ${LEVELS}),
        indicator text not null check (indicator in ${INDICATORS}),
        users numeric(10, 3) not null check (users >= 0),
        per_persons integer not null check (per_persons > 0),
        minimum_users integer not null check (minimum_users >= 0),
        minimum_population integer not null check (minimum_population >= 0),
        rounding text not null check (rounding in ('UP', 'DOWN', 'NEAREST')),
        legal_ground text,
        ${validity},
        ${factColumns},
        exclude using gist (kind_id with =, level with =, daterange(valid_from, valid_until) with &&)
      )`);
    this.addSql(`
      create table annual_plan (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        municipality_id uuid not null references municipality,
        year integer not null check (year between 2021 and 2100),
        discussed_from date,
        adopted_on date,
        sent_on date check (sent_on is null or sent_on >= adopted_on),
        ${factColumns},
        unique (municipality_id, year)
      )`);
    this.addSql(`
      create table annual_plan_entry (
        id uuid primary key default gen_random_uuid(),
        plan_id uuid not null references annual_plan,
        part text not null check (part in ('MAP', 'MUNICIPAL')),
        level text not null check (level in ${LEVELS}),
        kind_id uuid not null references service_kind,
        users integer not null check (users >= 0),
        ${factColumns},
        unique (plan_id, part, level, kind_id)
      )`);
    for (const [table, columns] of Object.entries({
      planning_round: ['district_id', 'edition_id'],
      planning_meeting: ['district_id', 'round_id'],
      needs_analysis: ['municipality_id'],
      planning_proposal: ['round_id', 'host_id', 'kind_id'],
      intended_funding: ['round_id', 'proposal_id'],
      transformation_part: ['kind_id'],
      criterion_rule: ['kind_id'],
      annual_plan_entry: ['kind_id'],
    })) {
      for (const column of columns) this.addSql(`create index on ${table} (${column})`);
    }
    for (const table of Object.keys(TABLES)) {
      for (const sql of factTable(table)) this.addSql(sql);
    }
    for (const sql of indexesFor(TABLES)) this.addSql(sql);
    this.addSql(mayReadInput(TOLD_WITH_PLANNING, 'create or replace'));
  }
}
