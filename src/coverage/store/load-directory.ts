import { sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type Directory, type KindEntry } from '../rules/index.js';

/** What the rows are called and grouped by, which the computation need not know. */
export async function loadDirectory(database: Database): Promise<Directory> {
  const hosts = await sql<{ code: string; name: string; district: string; planningRegion: string }>`
    select m.code, m.name_bg as "name", d.code as "district", r.code as "planningRegion"
    from municipality m join district d on d.id = m.district_id
      join planning_region r on r.id = d.planning_region_id`.execute(database);
  const kinds = await sql<KindEntry>`
    select code, activity_group as "activityGroup", target_group as "targetGroup" from service_kind`.execute(database);
  return {
    hostNames: new Map(hosts.rows.map(({ code, name }) => [code, name])),
    areas: {
      districts: new Set(hosts.rows.map(({ district }) => district)),
      planningRegions: new Set(hosts.rows.map(({ planningRegion }) => planningRegion)),
    },
    kinds: new Map(kinds.rows.map((kind) => [kind.code, kind])),
  };
}
