import { Migration } from '@mikro-orm/migrations';
import { deadlineBranches, selections } from './deadline-branches.js';
import { SERVING } from './served.js';

/** What falls due, as a view over the facts: what a viewer may not see falls due for him nowhere. */
export class Deadlines extends Migration {
  override up(): void {
    for (const schema of ['public', 'known']) {
      this.addSql(`
        create view ${schema}.deadline with (security_invoker = true) as
        select md5(d.kind || d.subject_id)::uuid as id, d.* from (
          ${selections(deadlineBranches(schema))}
        ) d`);
      this.addSql(`grant select on ${schema}.deadline to ${SERVING}`);
    }
  }
}
