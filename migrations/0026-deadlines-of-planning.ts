import { Migration } from '@mikro-orm/migrations';
import { selections } from './deadline-branches.js';
import { dutiesWithPlans } from './deadline-plans.js';
import { SERVING } from './served.js';

/** What falls due in planning: annual plans, ends of discussions, and transformations. */
export class DeadlinesOfPlanning extends Migration {
  override up(): void {
    for (const schema of ['public', 'known']) {
      // Of one round something falls due for each municipality: the others keep their ids.
      this.addSql(`
        create or replace view ${schema}.deadline with (security_invoker = true) as
        select md5(d.kind || d.subject_id || d.due_on
          || case d.kind when 'MAP_DRAFT_DISCUSSION' then d.municipality_id::text else '' end)::uuid as id, d.*
        from (
          ${selections(dutiesWithPlans(schema))}
        ) d`);
      this.addSql(`grant select on ${schema}.deadline to ${SERVING}`);
    }
  }
}
