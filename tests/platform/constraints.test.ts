import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await demoDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const COPY_ALLOCATION = `insert into allocation (service_id, kind_id, places, valid_from, valid_until, provenance, source_id)
  select service_id, kind_id, places, valid_from, valid_until, provenance, source_id from allocation`;
const COPY_LEGACY = `insert into legacy_capacity (service_id, legacy_type_id, total_places, valid_from, valid_until, provenance, source_id)
  select service_id, (select id from legacy_type where id <> legacy_type_id limit 1), 5, valid_from, valid_until, provenance, source_id from legacy_capacity`;

describe('the database itself refuses', () => {
  it.each([
    ['two allocations of a service to one kind on the same day', `${COPY_ALLOCATION} limit 1`],
    ['two old capacities of a service on the same day', `${COPY_LEGACY} limit 1`],
    ['fewer than no places', 'update allocation set places = -1'],
    ['an end before the beginning', `update allocation set valid_until = valid_from`],
    [
      'a service that moves to another municipality',
      `update service set municipality_id = (select id from municipality where id <> service.municipality_id limit 1)`,
    ],
    [
      'a service that changes its level',
      `update service set level = case level when 'MUNICIPAL' then 'DISTRICT' else 'MUNICIPAL' end`,
    ],
    [
      'a service that closes before it starts',
      `update service set closed_on = starts_on - 1 where starts_on is not null`,
    ],
    ['an agreement of a municipality with itself', 'update agreement56 set beneficiary_id = host_id'],
    [
      'a participant from another district',
      `update agreement55_participant p set municipality_id = (select id from municipality m where m.district_id <> p.district_id limit 1)`,
    ],
    [
      'an ЕИК of ten digits',
      `update provider set eik = '1234567890' where id = (select id from provider where kind = 'PRIVATE_BG' limit 1)`,
    ],
    [
      'a licence for the place of another service',
      `update licence_location l set location_id = (select id from service_location s where s.service_id <> l.service_id limit 1)`,
    ],
    [
      'two rows of an edition for one level, host and kind',
      `insert into map_entry (edition_id, level, host_id, kind_id, state_funding, provenance, source_id) select edition_id, level, host_id, kind_id, state_funding, provenance, source_id from map_entry limit 1`,
    ],
    [
      'two editions that take effect on one day',
      `insert into map_edition (act_number, gazette_issue, adopted_on, effective_from, provenance, source_id) select 'another', gazette_issue, adopted_on, effective_from, provenance, source_id from map_edition`,
    ],
    ['a census whose ages do not add up', 'update municipality_census set age0to14 = age0to14 + 1'],
    ['a fact without a source', 'delete from source'],
  ])('%s', async (_what, statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^23/) as unknown });
  });

  it('a change that does not count as one', async () => {
    await client.query(
      `update district set area_km2 = area_km2 + 1, version = 1, updated_at = '2000-01-01' where code = 'PAZ'`,
    );
    const { rows } = await client.query(
      `select version, updated_at > created_at as "later" from district where code = 'PAZ'`,
    );
    expect(rows).toEqual([{ version: 2, later: true }]);
  });
});

describe('the place of a service', () => {
  const shown = async (service: string) =>
    (
      await client.query<{ hidden: boolean; withheld: boolean }>(
        `select settlement_id is null and address is null and latitude is null as "hidden", address_withheld as "withheld"
       from shown_service_location where service_id = $1`,
        [service],
      )
    ).rows;

  it('is withheld while nothing says what the service is for: it may be a shelter', async () => {
    const { rows } = await client.query<{ service: string }>(
      `select l.service_id as service from shown_service_location l where not l.address_withheld and l.address is not null limit 1`,
    );
    const service = rows[0]?.service ?? '';
    expect(await shown(service)).toContainEqual({ hidden: false, withheld: false });
    await client.query('delete from allocation where service_id = $1', [service]);
    await client.query('delete from legacy_capacity where service_id = $1', [service]);
    for (const place of await shown(service)) expect(place).toEqual({ hidden: true, withheld: true });
  });
});
