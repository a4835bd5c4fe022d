import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Revoked, type Span } from '../rules/index.js';

/** The licences of the provider that were revoked; where no order with effect is recorded, on no ground that is known. */
export async function revokedLicencesOf(database: Database, provider: string): Promise<readonly Revoked[]> {
  const { rows } = await sql<Revoked>`
    select l.revoked_on as "revokedOn", coalesce(bool_or(e.has_danger), false) as "hasDanger",
      coalesce(bool_or(e.ground = 'UNLAWFUL_SPENDING'), false) as "isForSpending"
    from licence l left join licence_ending e on e.licence_id = l.id and e.kind = 'REVOCATION' and e.enforced_on is not null
    where l.holder_id = ${provider}::uuid and l.revoked_on is not null group by l.id, l.revoked_on`.execute(database);
  return rows;
}

/** When before a day the provider gave services of a kind that the service has places for on a day, or of its old type. */
export async function experienceOf(
  database: Database,
  provider: string,
  service: string,
  { kindsOn, before }: { readonly kindsOn: Day; readonly before: Day },
): Promise<readonly Span[]> {
  const { rows } = await sql<Span>`
    with kind_given as (
      select service_id, kind_id as kind, valid_from, valid_until from allocation
      union all select service_id, legacy_type_id, valid_from, valid_until from legacy_capacity
    )
    select greatest(v.valid_from, g.valid_from, s.starts_on) as "from",
      least(v.valid_until, g.valid_until, s.closed_on, ${before}::date) as "until"
    from provision v join service s on s.id = v.service_id join kind_given g on g.service_id = s.id
    where v.provider_id = ${provider}::uuid and s.starts_on is not null and g.kind in (
      select w.kind from kind_given w where w.service_id = ${service}::uuid and w.valid_from <= ${kindsOn}
        and (w.valid_until is null or w.valid_until > ${kindsOn}))`.execute(database);
  return rows;
}
