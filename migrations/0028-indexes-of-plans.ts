import { Migration } from '@mikro-orm/migrations';
import { indexesFor, type Tables } from './list-indexes.js';

/** The tables that grow with editions of the Map and their drafts. */
const TABLES: Tables = {
  map_draft_entry: { codes: ['level', 'state_funding'], values: ['maximum_users', 'is_dropped'] },
};

/** As the list of projects says it: stated, else by the share of the whole. */
const GRANT = 'coalesce(grant_amount, round(amount * grant_share_percent / 100, 2))';

export class IndexesOfPlans extends Migration {
  override up(): void {
    for (const sql of indexesFor(TABLES)) this.addSql(sql);
    this.addSql('create index on agreement56 ((ground collate "C"))');
    this.addSql(`create index on project ((${GRANT}))`);
  }
}
