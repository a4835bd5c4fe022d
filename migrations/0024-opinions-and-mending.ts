import { Migration } from '@mikro-orm/migrations';
import { widenFactTable } from './fact-tables.js';
import { showProcedures } from './shown-views.js';

const OPINION = [
  { name: 'health_opinion_number', definition: 'text' },
  { name: 'health_opinion_on', definition: 'date' },
];
const MENDING = [
  { name: 'mending_told_on', definition: 'date' },
  { name: 'mending_until', definition: 'date' },
];

/** Opinions of the health inspectorate on integrated services, and terms to mend before a licence is terminated. */
export class OpinionsAndMending extends Migration {
  override up(): void {
    for (const sql of widenFactTable('service_procedure', { isLimited: true }, ...OPINION)) this.addSql(sql);
    for (const sql of widenFactTable('licence_application', { isLimited: true }, ...OPINION)) this.addSql(sql);
    for (const sql of widenFactTable('licence_ending', { isLimited: true }, ...MENDING)) this.addSql(sql);
    for (const sql of showProcedures('create or replace view', OPINION)) this.addSql(sql);
    for (const table of ['service_procedure', 'licence_application']) {
      this.addSql(`create index on ${table} (health_opinion_on)`);
      this.addSql(`create index on ${table} ((health_opinion_number collate "C"))`);
      this.addSql(
        `create index on ${table} using gin (lower((health_opinion_number collate "C") collate bulgarian) gin_trgm_ops)`,
      );
    }
    for (const { name } of MENDING) this.addSql(`create index on licence_ending (${name})`);
  }
}
