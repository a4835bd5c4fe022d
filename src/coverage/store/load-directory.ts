import { sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type Directory, type KindEntry } from '../rules/index.js';

/** What the rows are called and grouped by, which the computation need not know. */
export async function loadDirectory(database: Database): Promise<Directory> {
  const names = await sql<{ code: string; name: string }>`
    select code, name_bg as "name" from municipality`.execute(database);
  const kinds = await sql<KindEntry>`
    select code, activity_group as "activityGroup", target_group as "targetGroup" from service_kind`.execute(database);
  return {
    hostNames: new Map(names.rows.map(({ code, name }) => [code, name])),
    kinds: new Map(kinds.rows.map((kind) => [kind.code, kind])),
  };
}
