import { type Client } from 'pg';
import { DEMO_REFERENCE_DAY } from './days.js';
import { spearman } from './spearman.js';

/** Counted places of each municipality on the reference day, beside its delegated spending of 2025. */
const COUNTED = `
  with on_day as (select $1::date as day),
  unlicensed as (
    select distinct provision.service_id from provision
    join provider on provider.id = provision.provider_id and provider.kind <> 'MUNICIPALITY', on_day
    where provision.valid_from <= day and coalesce(day < provision.valid_until, true)
      and not exists (
        select from licence where licence.service_id = provision.service_id and licence.holder_id = provision.provider_id
          and licence.valid_from <= day and day < licence.valid_until
          and coalesce(day < licence.terminated_on, true) and coalesce(day < licence.revoked_on, true))),
  counted as (
    select service.municipality_id, allocation.places from allocation
    join service on service.id = allocation.service_id, on_day
    where allocation.valid_from <= day and coalesce(day < allocation.valid_until, true)
      and service.starts_on <= day and coalesce(day < service.closed_on, true)
      and service.id not in (select service_id from unlicensed)
      and not exists (select from suspension where suspension.service_id = service.id
        and suspension.valid_from <= day and coalesce(day < suspension.valid_until, true))
      and exists (select from funding where funding.service_id = service.id
        and funding_source in ('STATE', 'STATE_AND_MUNICIPAL')
        and funding.valid_from <= day and coalesce(day < funding.valid_until, true))
      and exists (select from provision where provision.service_id = service.id
        and provision.valid_from <= day and coalesce(day < provision.valid_until, true)))
  select municipality.code, delegated_spending.amount_thousand::float as spending, coalesce(sum(counted.places), 0)::int as places
  from municipality
  join delegated_spending on delegated_spending.municipality_id = municipality.id and delegated_spending.year = 2025
  left join counted on counted.municipality_id = municipality.id
  group by municipality.code, delegated_spending.amount_thousand order by municipality.code`;

export type Calibration = { readonly code: string; readonly spending: number; readonly places: number };

export async function calibration(client: Pick<Client, 'query'>): Promise<readonly Calibration[]> {
  const { rows } = await client.query<Calibration>(COUNTED, [DEMO_REFERENCE_DAY]);
  return rows;
}

/** Says how near the invented supply is to what is real: the money that each municipality gets for social services. */
export async function reportCalibration(client: Client, report: (line: string) => void): Promise<void> {
  const municipalities = await calibration(client);
  const places = municipalities.reduce((sum, each) => sum + each.places, 0);
  const rank = spearman(
    municipalities.map((each) => each.places),
    municipalities.map((each) => each.spending),
  );
  report(
    `Demonstration data (invented): ${places} places count on ${DEMO_REFERENCE_DAY}; ` +
      `rank correlation with delegated spending of 2025 by municipality: ${rank.toFixed(3)} (Spearman)`,
  );
}
