/**
 * What ends with the money of a project, and with each agreement that continues it: one row for every service that hangs
 * on it. A project that offers services of which none is recorded has one row without service. The first day without
 * money is the one after the last.
 */
export function fundingCliffs(schema: string): string {
  return `
    create view ${schema}.funding_cliff with (security_invoker = true) as
    select md5(e.kind || e.id || coalesce(l.id::text, ''))::uuid as id, e.kind, e.project_id, l.service_id,
      coalesce(s.municipality_id, p.municipality_id) as municipality_id, l.places, e.last_day,
      exists (select from ${schema}.continuation_agreement n
        where n.project_id = e.project_id and n.continues_until > e.last_day) as is_continued,
      case when l.service_id is not null then exists (select from ${schema}.funding f
        where f.service_id = l.service_id and f.valid_from <= e.last_day + 1
          and (f.valid_until is null or f.valid_until > e.last_day + 1)) end as is_funded_after,
      case when 'SYNTHETIC' in (e.provenance, p.provenance, l.provenance) then 'SYNTHETIC'
        when 'PLACEHOLDER' in (e.provenance, p.provenance, l.provenance) then 'PLACEHOLDER'
        else 'OFFICIAL' end as weakest_provenance
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
    where (l.id is not null or exists (select from ${schema}.project_offer o where o.project_id = e.project_id))
      and (s.closed_on is null or s.closed_on > e.last_day)`;
}
