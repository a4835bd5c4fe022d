import { sql } from 'kysely';
import { type Provenance } from '../../kernel/provenance.js';
import { type Collection, type Database } from '../../platform/query/index.js';
import { type SourceOrigin } from '../rules/index.js';

export type FactCount = {
  readonly type: string;
  readonly sourceId: string;
  readonly origin: SourceOrigin;
  readonly provenance: Provenance;
  readonly records: number;
};

/** How many facts of each type there are from each source and with each provenance. */
export async function countFacts(database: Database, facts: readonly Collection[]): Promise<readonly FactCount[]> {
  const counts = facts.map(
    ({ name, table }) => sql`
      select ${name}::text as "type", source_id, provenance, count(*)::integer as "records"
      from ${sql.table(table)} group by source_id, provenance`,
  );
  const { rows } = await sql<FactCount>`
    select c."type", c.source_id as "sourceId", s.origin, c.provenance, c."records"
    from (${sql.join(counts, sql` union all `)}) c join source s on s.id = c.source_id
    order by c."type", s.key, c.provenance`.execute(database);
  return rows;
}
