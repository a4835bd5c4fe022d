import { sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type ListedKind, type ListedMunicipality, type MapLists } from '../rules/index.js';

/** The municipalities and kinds of service that rows of the Map may name, by code. */
export async function loadMapLists(database: Database): Promise<MapLists> {
  const municipalities = await sql<ListedMunicipality>`
    select m.code, m.name_bg as "nameBg", m.name_en as "nameEn", d.code as "district", d.name_bg as "districtBg",
      d.name_en as "districtEn"
    from municipality m join district d on d.id = m.district_id order by m.code`.execute(database);
  const kinds = await sql<ListedKind>`
    select code, name_bg as "nameBg", name_en as "nameEn" from service_kind order by position`.execute(database);
  return { municipalities: municipalities.rows, kinds: kinds.rows };
}
