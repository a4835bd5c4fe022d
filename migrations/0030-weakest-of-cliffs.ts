import { Migration } from '@mikro-orm/migrations';
import { SERVING } from './served.js';

/** Funding cliffs carry the weakest provenance of all that they are computed from, and ask each table once. */
export class WeakestOfCliffs extends Migration {
  override up(): void {
    for (const schema of ['public', 'known']) {
      this.addSql(fundingCliffs(schema));
      this.addSql(`grant select on ${schema}.funding_cliff to ${SERVING}`);
    }
  }
}

/**
 * What ends with the money of a project, and with each agreement that continues it: one row for every service that hangs
 * on it. A project that offers services of which none is recorded has one row without service. The first day without
 * money is the one after the last. Agreements, offers and money are taken together before they are joined: asked for each
 * row, what was known at an instant would be found out for each row anew. By the alphabet the weakest provenance is last.
 */
function fundingCliffs(schema: string): string {
  return `
    create or replace view ${schema}.funding_cliff with (security_invoker = true) as
    select md5(e.kind || e.id || coalesce(l.id::text, ''))::uuid as id, e.kind, e.project_id, l.service_id,
      coalesce(s.municipality_id, p.municipality_id) as municipality_id, l.places, e.last_day,
      coalesce(n.continues_until > e.last_day, false) as is_continued,
      case when l.service_id is not null then coalesce(f.paid @> e.last_day + 1, false) end as is_funded_after,
      greatest(e.provenance, p.provenance, l.provenance, s.provenance, n.provenance, f.provenance,
        case when l.id is null then o.provenance end) as weakest_provenance
    from (
      select 'PROJECT_END'::text as kind, t.id, t.project_id, t.ends_on as last_day, t.provenance
      from ${schema}.project_term t where t.ends_on is not null
      union all
      select 'CONTINUATION_END', c.id, c.project_id, c.continues_until, c.provenance
      from ${schema}.continuation_agreement c
    ) e
    join ${schema}.project p on p.id = e.project_id
    left join ${schema}.project_service l on l.project_id = e.project_id
    left join ${schema}.service s on s.id = l.service_id
    left join (
      select project_id, max(continues_until) as continues_until, max(provenance) as provenance
      from ${schema}.continuation_agreement group by project_id
    ) n on n.project_id = e.project_id
    left join (
      select project_id, max(provenance) as provenance from ${schema}.project_offer group by project_id
    ) o on o.project_id = e.project_id
    left join (
      select service_id, range_agg(daterange(valid_from, valid_until)) as paid, max(provenance) as provenance
      from ${schema}.funding where service_id in (select service_id from ${schema}.project_service) group by service_id
    ) f on f.service_id = l.service_id
    where (l.id is not null or o.project_id is not null) and (s.closed_on is null or s.closed_on > e.last_day)`;
}
