import { Migration } from '@mikro-orm/migrations';

/**
 * A shelter is safe only while nobody can find it: what may be shown of locations is decided in one place, here.
 * While nothing says what a service is for, it may be a shelter, so its place is withheld too.
 */
export class ShownServiceLocation extends Migration {
  override up(): void {
    this.addSql(`create index on allocation (service_id)`);
    this.addSql(`create index on legacy_capacity (service_id)`);
    this.addSql(`create index on legacy_mapping (kind_id)`);
    this.addSql(`create index on provision (service_id)`);
    this.addSql(`
      create view shown_service_location as
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
          select 1 from allocation a join service_kind k on k.id = a.kind_id
          where a.service_id = l.service_id and k.address_protected
        ) or exists (
          select 1 from legacy_capacity c
            join legacy_mapping m on m.legacy_type_id = c.legacy_type_id
            join service_kind k on k.id = m.kind_id
          where c.service_id = l.service_id and k.address_protected
        ) or not (
          exists (select 1 from allocation a where a.service_id = l.service_id)
          or exists (select 1 from legacy_capacity c where c.service_id = l.service_id)
        ) as withheld
      ) p`);
  }
}
