import { type RawBuilder, sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type Snapshot } from '../rules/index.js';

/** Whether a municipality, by the column with its code, is among those asked for; without a column, whether all are. */
type Scope = (code: string | null) => RawBuilder<boolean>;
type Statements = { readonly [Kind in keyof Snapshot]: RawBuilder<Snapshot[Kind][number]> };

/** The statement that reads each kind of fact, under the names of the computation. One statement each, whatever the size. */
function factsOf(isIn: Scope): Statements {
  const ofService = isIn('m.code');
  const service = sql`join service s on s.id = f.service_id join municipality m on m.id = s.municipality_id`;
  return {
    municipalities: sql`
      select m.code, d.code as "district", r.code as "planningRegion"
      from municipality m join district d on d.id = m.district_id join planning_region r on r.id = d.planning_region_id
      where ${isIn('m.code')}`,
    providers: sql`
      select p.id, p.key, p.kind from provider p where ${isIn(null)} or exists (
        select 1 from provision f ${service} where f.provider_id = p.id and ${ofService})`,
    editions: sql`select id, act_number as "actNumber", effective_from as "effectiveFrom" from map_edition`,
    entries: sql`
      select e.id, d.act_number as "edition", e.level, m.code as "host", k.code as "kind",
        e.maximum_users as "maximumUsers", e.state_funding as "stateFunding", e.provenance
      from map_entry e join map_edition d on d.id = e.edition_id
        join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
      where ${isIn('m.code')}`,
    services: sql`
      select s.id, s.key, m.code as "municipality", s.level, s.starts_on as "startsOn", s.closed_on as "closedOn",
        s.provenance
      from service s join municipality m on m.id = s.municipality_id where ${ofService}`,
    provisions: sql`
      select f.id, f.key, s.key as "service", p.key as "provider", f.valid_from as "from", f.valid_until as "until"
      from provision f ${service} join provider p on p.id = f.provider_id where ${ofService}`,
    fundings: sql`
      select f.id, s.key as "service", f.funding_source as "source", f.valid_from as "from", f.valid_until as "until"
      from funding f ${service} where ${ofService}`,
    suspensions: sql`
      select f.id, s.key as "service", f.ground, f.valid_from as "from", f.valid_until as "until"
      from suspension f ${service} where ${ofService}`,
    allocations: sql`
      select f.id, s.key as "service", k.code as "kind", f.places, f.valid_from as "from", f.valid_until as "until"
      from allocation f ${service} join service_kind k on k.id = f.kind_id where ${ofService}`,
    legacyCapacities: sql`
      select f.id, s.key as "service", l.code as "legacyType", f.total_places as "totalPlaces",
        f.valid_from as "from", f.valid_until as "until"
      from legacy_capacity f ${service} join legacy_type l on l.id = f.legacy_type_id where ${ofService}`,
    legacyMappings: sql`
      select l.code as "legacyType", k.code as "kind"
      from legacy_mapping f join legacy_type l on l.id = f.legacy_type_id join service_kind k on k.id = f.kind_id`,
    licences: sql`
      select f.id, f.number, s.key as "service", p.key as "holder", f.valid_from as "validFrom",
        f.valid_until as "validUntil", f.terminated_on as "terminatedOn", f.revoked_on as "revokedOn"
      from licence f ${service} join provider p on p.id = f.holder_id where ${ofService}`,
    agreements56: sql`
      select f.id, f.key, h.code as "host", b.code as "beneficiary", k.code as "kind", f.places,
        f.valid_from as "from", f.valid_until as "until"
      from agreement56 f join municipality h on h.id = f.host_id join municipality b on b.id = f.beneficiary_id
        join service_kind k on k.id = f.kind_id
      where ${isIn('h.code')} or ${isIn('b.code')}`,
    agreements55: sql`
      select f.id, f.key, h.code as "host", k.code as "kind", f.valid_from as "from", f.valid_until as "until",
        coalesce(p.codes, '{}') as "participants"
      from agreement55 f join municipality h on h.id = f.host_id join service_kind k on k.id = f.kind_id
        left join (
          select l.agreement_id, array_agg(m.code::text order by m.code) as codes
          from agreement55_participant l join municipality m on m.id = l.municipality_id group by l.agreement_id
        ) p on p.agreement_id = f.id
      where ${isIn('h.code')}`,
    exemptions: sql`
      select f.id, f.key, f.level, m.code as "host", k.code as "kind", f.valid_from as "from", f.valid_until as "until"
      from exemption f join municipality m on m.id = f.host_id join service_kind k on k.id = f.kind_id
      where ${isIn('m.code')}`,
  };
}

/** All facts that the computation knows, from one state of the database. */
export function loadSnapshot(database: Database): Promise<Snapshot> {
  return read(
    database,
    factsOf(() => sql`true`),
  );
}

/** The facts of some municipalities, with what is common to the country. */
export function loadMunicipalities(database: Database, codes: readonly string[]): Promise<Snapshot> {
  return read(
    database,
    factsOf((code) => (code === null ? sql`false` : sql`${sql.ref(code)} = any(${codes})`)),
  );
}

async function read(database: Database, facts: Statements): Promise<Snapshot> {
  const all = async <Kind extends keyof Snapshot>(kind: Kind): Promise<Snapshot[Kind]> => {
    const { rows } = await facts[kind].execute(database);
    // The statement of each kind gives rows of that kind; the map above is checked for it.
    return rows as unknown as Snapshot[Kind];
  };
  return {
    municipalities: await all('municipalities'),
    providers: await all('providers'),
    editions: await all('editions'),
    entries: await all('entries'),
    services: await all('services'),
    provisions: await all('provisions'),
    fundings: await all('fundings'),
    suspensions: await all('suspensions'),
    allocations: await all('allocations'),
    legacyCapacities: await all('legacyCapacities'),
    legacyMappings: await all('legacyMappings'),
    licences: await all('licences'),
    agreements56: await all('agreements56'),
    agreements55: await all('agreements55'),
    exemptions: await all('exemptions'),
  };
}
