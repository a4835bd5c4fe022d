import { Migration } from '@mikro-orm/migrations';
import { widenFactTable } from './fact-tables.js';

const MEASURES = ['referred', 'refused', 'started', 'waiting'];
const shown = MEASURES.map(
  (name) => `
    case when e.whole or not r.${name}_suppressed then r.${name} end as ${name},
    not e.whole and r.${name}_suppressed as ${name}_suppressed, r.${name}_least, r.${name}_most`,
).join(',');
const fact = ['provenance', 'source_id', 'created_at', 'updated_at', 'version'].map((name) => `r.${name}`).join(', ');

/** Reports of referrals that are withdrawn: they stay, with the day, and make room for the right one. */
export class WithdrawnReferrals extends Migration {
  override up(): void {
    const withdrawn = { name: 'withdrawn_on', definition: 'date' };
    for (const sql of widenFactTable('referral_report', { isLimited: false }, withdrawn)) this.addSql(sql);
    this.addSql(`create index on referral_report (withdrawn_on)`);
    this.addSql(`
      alter table referral_report
        drop constraint referral_report_municipality_id_referred_by_first_day_key,
        drop constraint referral_report_municipality_id_referred_by_daterange_excl,
        add constraint referral_report_once_for_each_day exclude using gist
          (municipality_id with =, referred_by with =, daterange(first_day, last_day, '[]') with &&)
          where (withdrawn_on is null)`);
    for (const schema of ['public', 'known']) {
      this.addSql(`
        create or replace view ${schema}.shown_referral_report with (security_invoker = true) as
        select r.id, r.municipality_id, r.referred_by, r.first_day, r.last_day, ${shown}, ${fact}, r.withdrawn_on
        from ${schema}.referral_report r cross join lateral (select viewer_may_anywhere('REFERRAL_READ')
          or viewer_may('REFERRAL_READ') and r.municipality_id = any(viewer_municipalities()) as whole) e`);
    }
  }
}
