import { type RawBuilder, sql } from 'kysely';
import { type Geography, type TaxonomyLevel } from '../../platform/query/index.js';

const TABLE_BELOW: Readonly<Record<string, string>> = {
  municipality_id: 'municipality',
  district_id: 'district',
  planning_region_id: 'planning_region',
};

/** The code of an area that a row is, or reaches by these foreign keys, as a level of the taxonomy of areas. */
export function areaLevel(table: string, foreignKeys: readonly string[], column = 'code'): TaxonomyLevel {
  const of = (alias: string): RawBuilder<unknown> => {
    const [first, ...rest] = foreignKeys;
    if (first === undefined) return sql.ref(`${alias}.${column}`);
    return codeAbove(sql.ref(`${alias}.${first}`), first, rest, column);
  };
  return { of, codes: { table, column } };
}

function codeAbove(key: RawBuilder<unknown>, by: string, rest: readonly string[], column: string): RawBuilder<unknown> {
  const [next, ...further] = rest;
  const table = sql.table(TABLE_BELOW[by] ?? by);
  if (next === undefined) return sql`(select ${sql.ref(column)} from ${table} where id = ${key})`;
  return codeAbove(sql`(select ${sql.ref(next)} from ${table} where id = ${key})`, next, further, column);
}

/** When a row that names its municipality is in an area. */
export const areasByMunicipality: Geography['inArea'] = {
  Municipality: (row, key) => sql`${sql.ref(`${row}.municipality_id`)} = ${key}`,
  District: (row, key) =>
    sql`${sql.ref(`${row}.municipality_id`)} in (select id from municipality where district_id = ${key})`,
  PlanningRegion: (row, key) => sql`${sql.ref(`${row}.municipality_id`)} in (
    select m.id from municipality m join district d on d.id = m.district_id where d.planning_region_id = ${key})`,
};
