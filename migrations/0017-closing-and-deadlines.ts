import { Migration } from '@mikro-orm/migrations';
import { selections } from './deadline-branches.js';
import { duties, wasFirstInspected, wasRenewalAppliedFor } from './deadline-duties.js';
import { widenFactTable } from './fact-tables.js';
import { SERVING } from './served.js';

/** Why a service was closed, drafts of the Map whose rows state no number, and all that falls due. */
export class ClosingAndDeadlines extends Migration {
  override up(): void {
    const ground = {
      name: 'closing_ground',
      definition: `text check (closing_ground is null or closed_on is not null and closing_ground in (
        'NOT_ON_MAP', 'NO_USERS', 'PROVIDED_ELSEWHERE', 'QUALITY', 'OWN_DECISION'))`,
    };
    for (const sql of widenFactTable('service', { isLimited: false }, ground)) this.addSql(sql);
    this.addSql(`alter table map_draft_entry alter column maximum_users drop not null`);
    this.addSql(`alter table map_draft_entry_history alter column maximum_users drop not null`);
    for (const schema of ['public', 'known']) {
      for (const sql of [wasFirstInspected(schema), wasRenewalAppliedFor(schema)]) this.addSql(sql);
      this.addSql(`
        create or replace view ${schema}.deadline with (security_invoker = true) as
        select md5(d.kind || d.subject_id || d.due_on)::uuid as id, d.* from (
          ${selections(duties(schema))}
        ) d`);
      this.addSql(`grant select on ${schema}.deadline to ${SERVING}`);
    }
  }
}
