import { ask } from '../../seeds/ask.js';

/* The demonstration a hundred times over, under other keys; of what it has little of, so often that there is much of it. */

type Grown = {
  /** Keys of the row itself and of rows that are copied with it. */
  readonly keys: readonly string[];
  /** Texts that get the number of the copy behind them: those that are unique, and those that are to differ. */
  readonly marked?: readonly string[];
  /** Days go back by the number of the copy, numbers go up by it. */
  readonly moved?: readonly string[];
  /** What the demonstration never says, and one copy in so many does. */
  readonly seldom?: readonly string[];
  /** How often the table is there at a hundred times the size. */
  readonly times?: number;
};

/** How often one copy says what the others do not. */
const SELDOM = 300;
/** Tables that hang together are grown alike, so that what is copied finds its like. */
const OF_PROJECTS = { times: 12_000 };
const OF_PLANNING = { times: 6_000 };

const OPINION = ['health_opinion_number', 'health_opinion_on'];
const MENDING = ['mending_told_on', 'mending_until'];

const TABLES: Readonly<Record<string, Grown>> = {
  provider: { keys: ['id'], marked: ['external_value'] },
  service: { keys: ['id', 'predecessor_id'], marked: ['external_value', 'name_bg', 'name_en'] },
  service_location: { keys: ['id', 'service_id'] },
  provision: { keys: ['id', 'service_id', 'provider_id'], marked: ['external_value'] },
  funding: { keys: ['id', 'service_id'] },
  suspension: { keys: ['id', 'service_id'] },
  allocation: { keys: ['id', 'service_id'] },
  legacy_capacity: { keys: ['id', 'service_id'] },
  licence: { keys: ['id', 'service_id', 'holder_id'], marked: ['number'] },
  inspection: { keys: ['id', 'service_id'], marked: ['external_value'] },
  inspection_finding: { keys: ['id', 'inspection_id'] },
  prescription: { keys: ['id', 'inspection_id'], marked: ['external_value'] },
  prescription_follow_up: { keys: ['id', 'prescription_id', 'inspection_id'] },
  service_procedure: { keys: ['id', 'service_id'], marked: ['external_value'], seldom: OPINION, times: 300 },
  capacity_report: { keys: ['id', 'service_id'] },
  licence_application: {
    keys: ['id', 'service_id', 'applicant_id', 'licence_id'],
    marked: ['external_value'],
    seldom: OPINION,
  },
  licence_ending: { keys: ['id', 'licence_id'], marked: ['order_number'], seldom: MENDING, times: 600 },
  quality_measure: { keys: ['id', 'prescription_id'], marked: ['act_number'], moved: ['decided_on'], times: 600 },
  yearly_report: { keys: ['id', 'service_id'], marked: ['external_value'] },
  project: {
    keys: ['id'],
    marked: ['external_value', 'contract_number', 'name_bg', 'name_en'],
    moved: ['amount', 'grant_amount'],
    ...OF_PROJECTS,
  },
  project_term: { keys: ['id', 'project_id'], moved: ['starts_on', 'ends_on', 'months'], ...OF_PROJECTS },
  project_partner: { keys: ['id', 'project_id'], marked: ['name_bg', 'name_en'], ...OF_PROJECTS },
  project_target_group: { keys: ['id', 'project_id'], ...OF_PROJECTS },
  project_offer: { keys: ['id', 'project_id'], marked: ['name_bg', 'name_en'], ...OF_PROJECTS },
  project_count: { keys: ['id', 'project_id'], moved: ['counted_for', 'persons'], ...OF_PROJECTS },
  project_service: { keys: ['id', 'project_id', 'service_id'], moved: ['places'], ...OF_PROJECTS },
  continuation_agreement: {
    keys: ['id', 'project_id'],
    marked: ['agreement_number', 'act_number'],
    moved: ['concluded_on', 'act_date', 'continues_from', 'continues_until'],
    ...OF_PROJECTS,
  },
  planning_round: {
    keys: ['id'],
    marked: ['code', 'name_bg', 'name_en', 'purpose'],
    moved: ['period_from', 'period_to', 'opened_on'],
    seldom: ['draft_public_from'],
    ...OF_PLANNING,
  },
  planning_meeting: {
    keys: ['id', 'round_id'],
    marked: ['external_value', 'purpose', 'statement'],
    moved: ['held_on'],
    ...OF_PLANNING,
  },
  needs_analysis: {
    keys: ['id', 'round_id'],
    marked: ['external_value', 'summary'],
    moved: ['presented_on', 'persons_in_need'],
    ...OF_PLANNING,
  },
  planning_proposal: {
    keys: ['id', 'round_id'],
    marked: ['external_value', 'subject', 'place'],
    moved: ['maximum_users', 'state_on'],
    ...OF_PLANNING,
  },
  intended_funding: {
    keys: ['id', 'round_id', 'proposal_id'],
    marked: ['external_value', 'note'],
    moved: ['amount'],
    ...OF_PLANNING,
  },
  transformation_plan: {
    keys: ['id', 'service_id'],
    marked: ['external_value', 'undecided'],
    moved: ['finish_by', 'decided_on', 'done_on'],
    times: 1_000,
  },
  transformation_part: { keys: ['id', 'plan_id'], moved: ['places'], times: 1_000 },
  municipality_indicator: { keys: ['id'], moved: ['as_of_day', 'value'] },
  // One a year of each municipality: those of the copies are of municipalities that there are not.
  annual_plan: {
    keys: ['id', 'municipality_id'],
    marked: ['external_value'],
    moved: ['discussed_from', 'adopted_on', 'sent_on'],
    times: 1_100,
  },
  annual_plan_entry: { keys: ['id', 'plan_id'], moved: ['users'], times: 1_100 },
};

/** Tables of facts that stay small whatever the country does, and why. */
export const SMALL: Readonly<Record<string, string>> = {
  cost_standard: 'one for each kind of service and year',
  criterion_rule: 'few for each kind of service',
  funding_programme: 'some for each programming period',
  funding_procedure: 'some for each programme',
};

export const grownTables: readonly string[] = Object.keys(TABLES);

type StoredColumn = { readonly name: string; readonly type: string };

/** Of every table at least a hundred times what the demonstration has. */
export function makeHundredfold(url: string): Promise<void> {
  return grow(url, ({ times = 100 }) => times);
}

export function makeTenfold(url: string): Promise<void> {
  return grow(url, () => 10);
}

async function grow(url: string, timesOf: (grown: Grown) => number): Promise<void> {
  for (const [table, grown] of Object.entries(TABLES)) {
    const columns = await ask<StoredColumn>(
      url,
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map((column) => valueIn(table, grown, column));
    const copies = timesOf(grown) - 1;
    // What a municipality files is once a year, however many services there are.
    const copied = table === 'yearly_report' ? 'where service_id is not null' : '';
    // Triggers and foreign keys would only repeat for every copy what they said of the first.
    await ask(
      url,
      `do $$ begin set local session_replication_role = replica;
        insert into ${table} (${names}) select ${values.join(', ')} from ${table}, generate_series(1, ${String(copies)}) n ${copied}; end $$`,
    );
  }
  await ask(url, 'vacuum analyze');
}

function valueIn(table: string, { keys, marked, moved, seldom }: Grown, { name, type }: StoredColumn): string {
  if (keys.includes(name)) return `md5(${name}::text || '/' || n)::uuid`;
  if (marked?.includes(name) === true) return `${name} || ' ' || n`;
  if (moved?.includes(name) === true) return type === 'date' ? `${name} - n` : `${name} + n`;
  if (seldom?.includes(name) === true) {
    const said = type === 'date' ? `date '2026-01-01' - n` : `'№ ' || n`;
    return `coalesce(${name}, case when n % ${String(SELDOM)} = 1 then ${said} end)`;
  }
  if (table === 'provider' && (name === 'eik' || name === 'municipality_id')) return 'null';
  if (table === 'provider' && name === 'kind') return `'PRIVATE_BG'`;
  // Spread over time, so that some of them are new.
  return name === 'updated_at' || name === 'created_at' ? `${name} - n * interval '1 day'` : name;
}
