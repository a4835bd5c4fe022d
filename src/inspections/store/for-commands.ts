import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Payer } from '../rules/index.js';

/** Who pays for a service on a day and who runs it. */
export async function standingOf(
  database: Database,
  service: string,
  day: Day,
): Promise<{
  readonly payer: Payer;
  readonly isAssigned: boolean;
  readonly isMunicipal: boolean;
  readonly provider: string | null;
}> {
  const { rows } = await sql<{ payer: Payer; isAssigned: boolean; isMunicipal: boolean; provider: string | null }>`
    select case
        when coalesce(bool_or(f.funding_source in ('STATE', 'STATE_AND_MUNICIPAL')), false) then 'STATE'
        when coalesce(bool_or(f.funding_source = 'MUNICIPAL'), false) then 'MUNICIPAL' else 'PRIVATE' end as "payer",
      (select coalesce(bool_or(v.way = 'ASSIGNED'), false) from provision v where v.service_id = ${service}::uuid
        and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day})) as "isAssigned",
      (select coalesce(bool_or(v.way is not null), false) from provision v where v.service_id = ${service}::uuid
        and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day})) as "isMunicipal",
      (select v.provider_id::text from provision v where v.service_id = ${service}::uuid
        and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day}) order by v.key limit 1) as "provider"
    from funding f where f.service_id = ${service}::uuid and f.valid_from <= ${day}
      and (f.valid_until is null or f.valid_until > ${day})`.execute(database);
  return rows[0] ?? { payer: 'PRIVATE', isAssigned: false, isMunicipal: false, provider: null };
}
