/* How the tables of the demonstration are made larger: copied under other keys. */

export type Grown = {
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

/** Tables that hang together are grown alike, so that what is copied finds its like. */
const OF_PROJECTS = { times: 6_000 };
const OF_PLANNING = { times: 1_300 };
const OF_REFERRALS = { times: 300 };

const OPINION = ['health_opinion_number', 'health_opinion_on'];
const MENDING = ['mending_told_on', 'mending_until'];

/** What hangs on services, and grows with them. */
export const OF_SERVICES: Readonly<Record<string, Grown>> = {
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
};

/** What the demonstration has little of, or one edition of. */
export const OTHERS: Readonly<Record<string, Grown>> = {
  merged_service: { keys: ['id', 'merged_id', 'into_id'], moved: ['merged_on'], times: 3_000 },
  map_entry: { keys: ['id', 'edition_id'], moved: ['maximum_users'] },
  map_draft_entry: { keys: ['id', 'draft_id'], moved: ['maximum_users'] },
  agreement55: { keys: ['id'], marked: ['external_value'] },
  agreement56: { keys: ['id'], marked: ['external_value'], moved: ['places'], times: 1_500 },
  exemption: { keys: ['id'], marked: ['external_value', 'reason_bg', 'reason_en', 'legal_ground'], times: 400 },
  project: {
    keys: ['id'],
    marked: ['external_value', 'contract_number', 'name_bg', 'name_en'],
    moved: ['amount', 'grant_amount'],
    ...OF_PROJECTS,
  },
  project_term: { keys: ['id', 'project_id'], moved: ['starts_on', 'ends_on', 'months'], ...OF_PROJECTS },
  project_partner: { keys: ['id', 'project_id'], marked: ['name_bg', 'name_en'], times: 12_000 },
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
  // One a period of each municipality; the small ones are to stay within the bounds that are published of them.
  referral_report: { keys: ['id', 'municipality_id'], moved: ['first_day', 'last_day'], ...OF_REFERRALS },
  referral_count: { keys: ['id', 'report_id'], moved: ['median_days'], ...OF_REFERRALS },
};

/** Lists that are not grown, and why: what the country has of them is there, or is little whatever it does. */
export const AS_THEY_ARE: Readonly<Record<string, string>> = {
  api_key: 'as many as there are clients',
  shown_audit_entry: 'only added to, by commands: tests of the audit ask it',
  source: 'one for each publication and body',
  planning_region: 'as many as there are',
  district: 'as many as there are',
  municipality: 'as many as there are',
  municipality_census: 'one for each municipality and census',
  settlement: 'as many as there are',
  settlement_population: 'one for each settlement and census',
  delegated_spending: 'one for each municipality and year',
  service_kind: 'as many as the law has',
  legacy_type: 'as many as the old law had',
  legacy_mapping: 'as many as the law has',
  quality_criterion: 'as many as the ordinance has',
  map_edition: 'one in some years',
  map_draft: 'some for each edition',
  planning_round: 'one for each district and period',
  planning_meeting: 'some for each round',
  criterion_rule: 'few for each kind of service',
  funding_programme: 'some for each period',
  funding_procedure: 'some for each programme',
  cost_standard: 'one for each kind of service and year',
  funding_cliff: 'computed by a view from tables that are grown',
  deadline: 'computed by a view from tables that are grown',
};
