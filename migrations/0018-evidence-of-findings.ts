import { Migration } from '@mikro-orm/migrations';
import { widenFactTable } from './fact-tables.js';

/** By what an inspection saw what it found. */
export class EvidenceOfFindings extends Migration {
  override up(): void {
    const evidence = { name: 'evidence', definition: 'text' };
    for (const sql of widenFactTable('inspection_finding', { isLimited: true }, evidence)) this.addSql(sql);
    this.addSql(`create index on inspection_finding using gin (lower(evidence collate bulgarian) gin_trgm_ops)`);
  }
}
