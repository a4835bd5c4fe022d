import { type RawBuilder, sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type Snapshot } from '../rules/index.js';

/** The statement that reads each kind of fact, under the names of the computation. One statement each, whatever the size. */
const FACTS: { readonly [Kind in keyof Snapshot]: RawBuilder<Snapshot[Kind][number]> } = {
  municipalities: sql`
    select m.code, d.code as "district", r.code as "planningRegion"
    from municipality m join district d on d.id = m.district_id join planning_region r on r.id = d.planning_region_id`,
  providers: sql`select id, key, kind from provider`,
  editions: sql`select id, act_number as "actNumber", effective_from as "effectiveFrom" from map_edition`,
  entries: sql`
    select e.id, d.act_number as "edition", e.level, m.code as "host", k.code as "kind",
      e.maximum_users as "maximumUsers", e.state_funding as "stateFunding", e.provenance
    from map_entry e join map_edition d on d.id = e.edition_id
      join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id`,
  services: sql`
    select s.id, s.key, m.code as "municipality", s.level, s.starts_on as "startsOn", s.closed_on as "closedOn", s.provenance
    from service s join municipality m on m.id = s.municipality_id`,
  provisions: sql`
    select f.id, f.key, s.key as "service", p.key as "provider", f.valid_from as "from", f.valid_until as "until"
    from provision f join service s on s.id = f.service_id join provider p on p.id = f.provider_id`,
  fundings: sql`
    select f.id, s.key as "service", f.funding_source as "source", f.valid_from as "from", f.valid_until as "until"
    from funding f join service s on s.id = f.service_id`,
  suspensions: sql`
    select f.id, s.key as "service", f.ground, f.valid_from as "from", f.valid_until as "until"
    from suspension f join service s on s.id = f.service_id`,
  allocations: sql`
    select f.id, s.key as "service", k.code as "kind", f.places, f.valid_from as "from", f.valid_until as "until"
    from allocation f join service s on s.id = f.service_id join service_kind k on k.id = f.kind_id`,
  legacyCapacities: sql`
    select f.id, s.key as "service", l.code as "legacyType", f.total_places as "totalPlaces",
      f.valid_from as "from", f.valid_until as "until"
    from legacy_capacity f join service s on s.id = f.service_id join legacy_type l on l.id = f.legacy_type_id`,
  legacyMappings: sql`
    select l.code as "legacyType", k.code as "kind"
    from legacy_mapping f join legacy_type l on l.id = f.legacy_type_id join service_kind k on k.id = f.kind_id`,
  licences: sql`
    select f.id, f.number, s.key as "service", p.key as "holder", f.valid_from as "validFrom",
      f.valid_until as "validUntil", f.terminated_on as "terminatedOn", f.revoked_on as "revokedOn"
    from licence f join service s on s.id = f.service_id join provider p on p.id = f.holder_id`,
  agreements56: sql`
    select f.id, f.key, h.code as "host", b.code as "beneficiary", k.code as "kind", f.places,
      f.valid_from as "from", f.valid_until as "until"
    from agreement56 f join municipality h on h.id = f.host_id join municipality b on b.id = f.beneficiary_id
      join service_kind k on k.id = f.kind_id`,
  agreements55: sql`
    select f.id, f.key, h.code as "host", k.code as "kind", f.valid_from as "from", f.valid_until as "until",
      array(select m.code from agreement55_participant p join municipality m on m.id = p.municipality_id
            where p.agreement_id = f.id order by m.code)::text[] as "participants"
    from agreement55 f join municipality h on h.id = f.host_id join service_kind k on k.id = f.kind_id`,
  exemptions: sql`
    select f.id, f.key, f.level, m.code as "host", k.code as "kind", f.valid_from as "from", f.valid_until as "until"
    from exemption f join municipality m on m.id = f.host_id join service_kind k on k.id = f.kind_id`,
};

/** All facts that the computation knows, from one state of the database. */
export async function loadSnapshot(database: Database): Promise<Snapshot> {
  const read = async <Kind extends keyof Snapshot>(kind: Kind): Promise<Snapshot[Kind]> => {
    const { rows } = await FACTS[kind].execute(database);
    // The statement of each kind gives rows of that kind; the map above is checked for it.
    return rows as unknown as Snapshot[Kind];
  };
  return {
    municipalities: await read('municipalities'),
    providers: await read('providers'),
    editions: await read('editions'),
    entries: await read('entries'),
    services: await read('services'),
    provisions: await read('provisions'),
    fundings: await read('fundings'),
    suspensions: await read('suspensions'),
    allocations: await read('allocations'),
    legacyCapacities: await read('legacyCapacities'),
    legacyMappings: await read('legacyMappings'),
    licences: await read('licences'),
    agreements56: await read('agreements56'),
    agreements55: await read('agreements55'),
    exemptions: await read('exemptions'),
  };
}
