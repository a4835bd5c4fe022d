import { Migration } from '@mikro-orm/migrations';
import { factColumns } from './fact-columns.js';
import { factTable } from './fact-tables.js';
import { indexesFor } from './list-indexes.js';
import { SERVING } from './served.js';
import { mayReadInput, TOLD_WITH_REFERRALS } from './told-inputs.js';

const MEASURES = ['referred', 'refused', 'started', 'waiting'];
const BODIES = `('MUNICIPALITY', 'SOCIAL_ASSISTANCE_DIRECTORATE')`;

/** A count, whether it is published, and within which bounds it is said to lie where it is not. */
const counts = MEASURES.map(
  (name) => `
  ${name} integer not null check (${name} >= 0) check (${name} = 0 or ${name} >= 5 or ${name}_suppressed),
  ${name}_suppressed boolean not null,
  ${name}_least integer check (${name}_least between 0 and ${name}),
  ${name}_most integer check (${name}_most >= ${name}),
  check (${name}_suppressed = (${name}_least is not null))`,
).join(',');

const shown = (alias: string) =>
  MEASURES.map(
    (name) => `
    case when e.whole or not ${alias}.${name}_suppressed then ${alias}.${name} end as ${name},
    not e.whole and ${alias}.${name}_suppressed as ${name}_suppressed, ${alias}.${name}_least, ${alias}.${name}_most`,
  ).join(',');

const FACT = ['provenance', 'source_id', 'created_at', 'updated_at', 'version'];
const factOf = (alias: string) => FACT.map((name) => `${alias}.${name}`).join(', ');
/** Whoever reports and whoever pays reads every count. */
const whole = `(select viewer_may_anywhere('REFERRAL_READ')
  or viewer_may('REFERRAL_READ') and r.municipality_id = any(viewer_municipalities()) as whole) e`;

/** Referrals to services and who waits, as counts by municipality, referring body, period and kind; never persons. */
export class Referrals extends Migration {
  override up(): void {
    this.addSql(`
      create table referral_report (
        id uuid primary key default gen_random_uuid(),
        municipality_id uuid not null references municipality,
        referred_by text not null check (referred_by in ${BODIES}),
        first_day date not null,
        last_day date not null check (last_day > first_day),
        ${counts},
        ${factColumns},
        unique (municipality_id, referred_by, first_day),
        exclude using gist (municipality_id with =, referred_by with =, daterange(first_day, last_day, '[]') with &&)
      )`);
    this.addSql(`
      create table referral_count (
        id uuid primary key default gen_random_uuid(),
        report_id uuid not null references referral_report,
        kind_id uuid not null references service_kind,
        ${counts},
        median_days integer check (median_days >= 0) check (median_days is null or started > 0),
        ${factColumns},
        unique (report_id, kind_id)
      )`);
    this.addSql(`create index on referral_count (kind_id)`);
    for (const table of ['referral_report', 'referral_count']) {
      for (const sql of factTable(table)) this.addSql(sql);
    }
    const indexes = indexesFor({
      referral_report: { codes: ['referred_by'], values: ['first_day', 'last_day', ...MEASURES] },
      referral_count: { values: [...MEASURES, 'median_days'] },
    });
    for (const sql of indexes) this.addSql(sql);
    this.addSql(mayReadInput(TOLD_WITH_REFERRALS, 'create or replace'));
    for (const schema of ['public', 'known']) {
      this.addSql(`
        create view ${schema}.shown_referral_report with (security_invoker = true) as
        select r.id, r.municipality_id, r.referred_by, r.first_day, r.last_day, ${shown('r')}, ${factOf('r')}
        from ${schema}.referral_report r cross join lateral ${whole}`);
      this.addSql(`
        create view ${schema}.shown_referral_count with (security_invoker = true) as
        select c.id, c.report_id, c.kind_id, ${shown('c')},
          case when e.whole or not c.started_suppressed then c.median_days end as median_days, ${factOf('c')}
        from ${schema}.referral_count c join public.referral_report r on r.id = c.report_id cross join lateral ${whole}`);
      this.addSql(`grant select on ${schema}.shown_referral_report, ${schema}.shown_referral_count to ${SERVING}`);
    }
  }
}
