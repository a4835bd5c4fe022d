import { Migration } from '@mikro-orm/migrations';
import { selections } from './deadline-branches.js';
import { dutiesWithEndedDiscussions } from './deadline-discussions.js';

/** Discussions fall due until their last day and not after it, when nobody can do anything about them. */
export class EndsOfDiscussions extends Migration {
  override up(): void {
    for (const schema of ['public', 'known']) {
      // Of one round something falls due for each municipality: the others keep their ids.
      this.addSql(`
        create or replace view ${schema}.deadline with (security_invoker = true) as
        select md5(d.kind || d.subject_id || d.due_on
          || case d.kind when 'MAP_DRAFT_DISCUSSION' then d.municipality_id::text else '' end)::uuid as id, d.*
        from (
          ${selections(dutiesWithEndedDiscussions(schema))}
        ) d`);
    }
  }
}
