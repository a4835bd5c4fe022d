import { Migration } from '@mikro-orm/migrations';
import { searchedNames } from './search-and-places.js';
import { mayReadInput, TOLD_WITH_PROGRAMMES } from './told-inputs.js';

/** Programmes and indicators told by commands, the currencies of what is intended, and projects found by name. */
export class ProgrammesAndSearch extends Migration {
  override up(): void {
    this.addSql(mayReadInput(TOLD_WITH_PROGRAMMES, 'create or replace'));
    this.addSql(
      `alter table intended_funding add constraint intended_funding_currency_known check (currency in ('BGN', 'EUR'))`,
    );
    this.addSql(`create unique index on intended_funding (round_id, fund, measure) nulls not distinct
      where proposal_id is null`);
    this.addSql(`create unique index on intended_funding (proposal_id, fund, measure) nulls not distinct
      where proposal_id is not null`);
    // A key takes a quarter of a millisecond to make; the planner must know, or it makes those of whole tables.
    this.addSql(`alter function search_key(text) cost 5000`);
    for (const table of ['funding_programme', 'funding_procedure', 'project']) {
      for (const sql of searchedNames(table)) this.addSql(sql);
    }
  }
}
