/*
 * What is shown of locations, as before; but whether a place is withheld is found out once for each place, and not anew for
 * each of its columns. `offset 0` keeps the planner from writing the question into every column; which kinds are protected is
 * found out once for each statement.
 */

export const fencedLocations = `
  create or replace view shown_service_location as
  select l.id, l.service_id, l.valid_from, l.valid_until,
    case when not p.withheld then l.settlement_id end as settlement_id,
    case when not p.withheld then l.address end as address,
    case when not p.withheld then l.latitude end as latitude,
    case when not p.withheld then l.longitude end as longitude,
    p.withheld as address_withheld,
    l.provenance, l.source_id, l.created_at, l.updated_at, l.version
  from service_location l
  cross join lateral (
    select exists (
      select 1 from allocation a where a.service_id = l.service_id
        and a.kind_id = any (array(select k.id from service_kind k where k.address_protected))
    ) or exists (
      select 1 from legacy_capacity c where c.service_id = l.service_id
        and c.legacy_type_id = any (array(
          select m.legacy_type_id from legacy_mapping m join service_kind k on k.id = m.kind_id where k.address_protected))
    ) or not (
      exists (select 1 from allocation a where a.service_id = l.service_id)
      or exists (select 1 from legacy_capacity c where c.service_id = l.service_id)
    ) as withheld
    offset 0
  ) p`;

export const fencedKnownLocations = `
  create or replace view known.shown_service_location as
  select l.id, l.service_id, l.valid_from, l.valid_until,
    case when not p.withheld then l.settlement_id end as settlement_id,
    case when not p.withheld then l.address end as address,
    case when not p.withheld then l.latitude end as latitude,
    case when not p.withheld then l.longitude end as longitude,
    p.withheld as address_withheld,
    l.provenance, l.source_id, l.created_at, l.updated_at, l.version
  from known.service_location l
  cross join lateral (
    select exists (
      select 1 from public.allocation_history a
        join public.service_kind_history k on k.id = a.kind_id
      where a.service_id = l.service_id and k.address_protected
    ) or exists (
      select 1 from public.legacy_capacity_history c
        join public.legacy_mapping_history m on m.legacy_type_id = c.legacy_type_id
        join public.service_kind_history k on k.id = m.kind_id
      where c.service_id = l.service_id and k.address_protected
    ) or not (
      exists (select 1 from known.allocation a where a.service_id = l.service_id)
      or exists (select 1 from known.legacy_capacity c where c.service_id = l.service_id)
    ) or exists (
      select 1 from public.shown_service_location s where s.id = l.id and s.address_withheld
    ) as withheld
    offset 0
  ) p`;
