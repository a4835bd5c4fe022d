import { Migration } from '@mikro-orm/migrations';
import { factColumns } from './fact-columns.js';
import { factTable } from './fact-tables.js';
import { mayReadInput, TOLD_WITH_MONEY } from './told-inputs.js';

/** Standards of cost by kind and year. */
export class Money extends Migration {
  override up(): void {
    this.addSql(`
      create table cost_standard (
        id uuid primary key default gen_random_uuid(),
        kind_id uuid not null references service_kind,
        year integer not null check (year between 2000 and 2100),
        amount numeric(14, 2) not null check (amount > 0),
        currency text not null check (currency in ('BGN', 'EUR')),
        unit text not null check (unit in ('USER_YEAR')),
        ${factColumns},
        check ((currency = 'BGN') = (year < 2026)),
        unique (kind_id, year)
      )`);
    for (const sql of factTable('cost_standard')) this.addSql(sql);
    this.addSql(mayReadInput(TOLD_WITH_MONEY, 'create or replace'));
  }
}
