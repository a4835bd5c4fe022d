import { ask } from '../../seeds/ask.js';

export type RowInSql = {
  readonly level: string;
  readonly host: string;
  readonly kind: string;
  readonly maximum: number | null;
  readonly counted: number;
  readonly have: number;
  readonly open: number | null;
  readonly lower: number;
  readonly status: string;
};

/** The rows of the Map on a day by plain SQL over the tables: written apart from the computation, to be compared with it. */
export function mapInSql(url: string, day: string): Promise<RowInSql[]> {
  return ask<RowInSql>(url, MAP, [day]);
}

const active = (alias: string) =>
  `${alias}.valid_from <= $1::date and ($1::date < ${alias}.valid_until or ${alias}.valid_until is null)`;

const MAP = `
with lawful as (
  select s.id, s.level, s.municipality_id from service s
  where s.starts_on <= $1::date and (s.closed_on is null or s.closed_on > $1::date)
    and not exists (select from suspension x where x.service_id = s.id and ${active('x')})
    and exists (select from funding f where f.service_id = s.id and ${active('f')}
      and f.funding_source in ('STATE', 'STATE_AND_MUNICIPAL'))
    and exists (select from provision v where v.service_id = s.id and ${active('v')})
    and not exists (
      select from provision v join provider p on p.id = v.provider_id
      where v.service_id = s.id and ${active('v')} and p.kind <> 'MUNICIPALITY'
        and not exists (
          select from licence l where l.service_id = s.id and l.holder_id = p.id
            and l.valid_from <= $1::date and l.valid_until > $1::date
            and coalesce(l.terminated_on > $1::date, true) and coalesce(l.revoked_on > $1::date, true)))
), given as (
  select s.id, s.level, s.municipality_id, a.kind_id, a.places
  from lawful s join allocation a on a.service_id = s.id and ${active('a')}
), counted as (
  select level, municipality_id, kind_id, sum(places)::int as places from given
  where places is not null group by level, municipality_id, kind_id
), unstated as (
  select level, municipality_id, kind_id, null::int as places from given where places is null
  union all
  select s.level, s.municipality_id, m.kind_id, c.total_places - known.places
  from lawful s join legacy_capacity c on c.service_id = s.id and ${active('c')}
    join legacy_mapping m on m.legacy_type_id = c.legacy_type_id
    cross join lateral (select coalesce(sum(g.places), 0)::int as places from given g where g.id = s.id) known
  where c.total_places is null or c.total_places > known.places
), entry as (
  select e.* from map_entry e where e.edition_id = (
    select id from map_edition where effective_from <= $1::date order by effective_from desc limit 1)
), pledge as (
  select a.host_id, a.beneficiary_id, a.kind_id, a.places,
    sum(a.places) over (partition by a.host_id, a.kind_id order by a.valid_from, a.key rows unbounded preceding) as upto,
    case when e.id is not null and e.maximum_users is null then 0
      else greatest(0, coalesce(c.places, 0) - coalesce(e.maximum_users, 0)) end as surplus
  from agreement56 a
    left join entry e on e.level = 'MUNICIPAL' and e.host_id = a.host_id and e.kind_id = a.kind_id
    left join counted c on c.level = 'MUNICIPAL' and c.municipality_id = a.host_id and c.kind_id = a.kind_id
  where ${active('a')}
), honoured as (
  select host_id, beneficiary_id, kind_id, least(surplus, upto) - least(surplus, upto - places) as places from pledge
), had as (
  select e.id, e.level, e.host_id, e.kind_id, e.maximum_users, coalesce(c.places, 0) as counted,
    coalesce(c.places, 0)
      - case when e.level <> 'MUNICIPAL' then 0 else coalesce((select sum(places) from honoured h
          where h.host_id = e.host_id and h.kind_id = e.kind_id), 0) end
      + case when e.level <> 'MUNICIPAL' then 0 else coalesce((select sum(places) from honoured h
          where h.beneficiary_id = e.host_id and h.kind_id = e.kind_id), 0) end as have,
    u.known, coalesce(u.boundless, false) as boundless,
    exists (select from exemption x where x.level = e.level and x.host_id = e.host_id and x.kind_id = e.kind_id
      and ${active('x')}) as exempt
  from entry e
    left join counted c on c.level = e.level and c.municipality_id = e.host_id and c.kind_id = e.kind_id
    left join lateral (
      select sum(places) as known, bool_or(places is null) as boundless from unstated u
      where u.level = e.level and u.municipality_id = e.host_id and u.kind_id = e.kind_id) u on true
), opened as (
  select *, greatest(0, maximum_users - have) as open,
    case when maximum_users is null or boundless then 0
      else greatest(0, maximum_users - have - coalesce(known, 0)) end as lower
  from had
)
select o.level, m.code as host, k.code as kind, o.maximum_users as maximum, o.counted, o.have::int as have,
  case when o.maximum_users is not null then o.open::int end as open, o.lower::int as lower,
  case when exempt then 'EXEMPT' when maximum_users = 0 then 'NOT_REQUIRED'
    when maximum_users is null or (open > 0 and lower = 0) then 'UNKNOWN'
    when open > 0 then 'SHORTFALL' else 'MET' end as status
from opened o join municipality m on m.id = o.host_id join service_kind k on k.id = o.kind_id
order by o.level, m.code, k.code`;
