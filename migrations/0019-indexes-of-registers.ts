import { Migration } from '@mikro-orm/migrations';
import { indexesFor, type Tables } from './list-indexes.js';

const EXTERNAL = ['external_value', 'external_scheme'];

/** The tables of the registers that grow with the services. */
const TABLES: Tables = {
  service: { codes: ['closing_ground'] },
  licence: { values: ['activity_started_on'] },
  service_procedure: {
    codes: ['purpose', 'state', 'level', 'funding_source', 'opinion'],
    values: [
      ...['users', 'planned_on', 'annual_plan_year', 'included_on', 'requested_on'],
      ...['opinion_on', 'decided_on', 'completed_on', 'effective_on'],
    ],
    names: ['name_bg', 'name_en', 'refusal_reason'],
    parts: EXTERNAL,
  },
  capacity_report: { values: ['reported_for', 'users', 'waiting', 'free_places'] },
  merged_service: { values: ['merged_on'] },
  licence_application: {
    codes: ['purpose'],
    values: ['applied_on', 'told_incomplete_on', 'clock_from', 'decided_on'],
    names: ['reason'],
    parts: ['decision_number', ...EXTERNAL],
  },
  licence_ending: {
    codes: ['kind', 'ground', 'appeal_outcome'],
    values: ['ordered_on', 'appealed_on', 'appeal_decided_on', 'enforced_on'],
    parts: ['order_number'],
  },
  quality_measure: { codes: ['kind'], values: ['decided_on'], parts: ['act_number'] },
  yearly_report: { codes: ['kind'], values: ['year', 'filed_on'], parts: EXTERNAL },
};

export class IndexesOfRegisters extends Migration {
  override up(): void {
    for (const sql of indexesFor(TABLES)) this.addSql(sql);
  }
}
