import { type RawBuilder, sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';

/** Facts that are common to the country: where one of them changed, everything may have. */
const COMMON = [
  'planning_region',
  'district',
  'municipality',
  'service_kind',
  'legacy_type',
  'legacy_mapping',
  'map_edition',
];
const OF_SERVICE = ['provision', 'funding', 'suspension', 'allocation', 'legacy_capacity', 'licence'];

/**
 * The codes of the municipalities whose facts of coverage were changed by the transactions after one and up to the other;
 * null when something common to the country was. A fact that moved belongs to where it was and to where it is.
 */
export async function changedMunicipalities(
  database: Database,
  after: string,
  upTo: string,
): Promise<readonly string[] | null> {
  const between = sql`(
    select id from recorded_transaction where sequence > ${after}::bigint and sequence <= ${upTo}::bigint)`;
  const changedIn = (table: string) => sql`
    select id from ${sql.table(`${table}_history`)} where recorded_in in ${between}`;
  const common = [
    ...COMMON.map((table) => sql`exists (${changedIn(table)})`),
    // A new provider changes nothing until a service names it.
    sql`exists (${changedIn('provider')} and operation <> 'INSERT')`,
  ];
  const everyImage = (table: string, column: string) => sql`
    select ${sql.ref(`h.${column}`)} from ${sql.table(`${table}_history`)} h where h.id in (${changedIn(table)})`;
  const services = OF_SERVICE.map((table) => everyImage(table, 'service_id'));
  const agreements = everyImage('agreement55_participant', 'agreement_id');
  const municipalities: readonly RawBuilder<unknown>[] = [
    everyImage('service', 'municipality_id'),
    sql`select s.municipality_id from service_history s where s.id in (${sql.join(services, sql` union `)})`,
    everyImage('map_entry', 'host_id'),
    everyImage('agreement56', 'host_id'),
    everyImage('agreement56', 'beneficiary_id'),
    everyImage('agreement55', 'host_id'),
    sql`select a.host_id from agreement55_history a where a.id in (${agreements})`,
    everyImage('exemption', 'host_id'),
  ];
  const { rows } = await sql<{ everything: boolean; codes: string[] | null }>`
    select ${sql.join(common, sql` or `)} as "everything", (
      select array_agg(m.code order by m.code) from municipality m
      where m.id in (${sql.join(municipalities, sql` union `)})) as "codes"`.execute(database);
  const [changed] = rows;
  return changed === undefined || changed.everything ? null : (changed.codes ?? []);
}
