import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

/** A place of a shelter as the tables have it, which nobody may see. */
type Secret = {
  id: string;
  service: string;
  municipality: string;
  ekatte: string;
  address: string;
  latitude: string;
  longitude: string;
};

let api: Api;
let secrets: Secret[];
beforeAll(async () => {
  const database = await demoDatabase();
  // A shelter of an old type that may yet turn into a protected kind, beside those that have places of it.
  await ask(
    database.url,
    `insert into legacy_capacity (service_id, legacy_type_id, total_places, valid_from, provenance, source_id)
    select s.id, t.id, 10, '2020-01-01', s.provenance, s.source_id from service s, legacy_type t where s.external_value = 'S-PAZ21-001' and t.code = 'CRISIS_CENTRE'`,
  );
  secrets = await ask<Secret>(
    database.url,
    `
    select 'ServiceLocation_' || l.id as id, s.external_value as service, m.code as municipality, t.ekatte, l.address, l.latitude, l.longitude
    from service_location l join service s on s.id = l.service_id join settlement t on t.id = l.settlement_id
      join municipality m on m.id = s.municipality_id
    where exists (select from allocation a join service_kind k on k.id = a.kind_id where a.service_id = s.id and k.address_protected)
      or s.external_value = 'S-PAZ21-001' order by l.id`,
  );
  api = await apiOver(database);
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

const PLACE =
  'addressWithheld address latitude longitude settlement { ekatte name } service { externalIds { value } municipality { code } }';
type Place = {
  addressWithheld: boolean;
  service: { externalIds: { value: string }[]; municipality: { code: string } };
};

function isHidden(place: Place): void {
  expect(place).toMatchObject({
    addressWithheld: true,
    address: null,
    latitude: null,
    longitude: null,
    settlement: null,
  });
}

const PROTECTED = { allocations: { some: { kind: { addressProtected: { eq: true } } } } };
const services = () => [...new Set(secrets.map(({ service }) => service))];

describe('the places of a shelter for victims of violence or trafficking', () => {
  it('are hidden where its service shows them, and its municipality is shown', async () => {
    const document = `query Q($where: ServiceWhereInput) { services(where: $where, first: 500) { nodes { externalIds { value } municipality { code } locations(validity: ALL) { ${PLACE} } } } }`;
    type Service = { externalIds: { value: string }[]; municipality: { code: string }; locations: Place[] };
    const answer = await data<{ services: { nodes: Service[] } }>(document, {
      where: { externalValue: { in: services() } },
    });
    const places = answer.services.nodes.flatMap(({ locations }) => locations);
    expect(places).toHaveLength(secrets.length);
    expect(places.length).toBeGreaterThan(60);
    places.forEach(isHidden);
    const municipalities = new Map(secrets.map(({ service, municipality }) => [service, municipality]));
    for (const { externalIds, municipality } of answer.services.nodes) {
      expect(municipality.code).toBe(municipalities.get(externalIds[0]?.value ?? ''));
    }
  });

  it('are hidden where a licence shows them', async () => {
    const document = `query Q($where: LicenceWhereInput) { licences(where: $where, first: 500) { nodes { locations { ${PLACE} } } } }`;
    const { licences } = await data<{ licences: { nodes: { locations: Place[] }[] } }>(document, {
      where: { service: PROTECTED },
    });
    const places = licences.nodes.flatMap(({ locations }) => locations);
    expect(places.length).toBeGreaterThan(50);
    places.forEach(isHidden);
  });

  it('are hidden when they are asked for by their ids', async () => {
    const document = `query Q($ids: [ID!]!) { nodes(ids: $ids) { id ... on ServiceLocation { ${PLACE} } } }`;
    const { nodes } = await data<{ nodes: Place[] }>(document, { ids: secrets.slice(0, 100).map(({ id }) => id) });
    expect(nodes.length).toBeGreaterThan(60);
    nodes.forEach(isHidden);
  });

  it('stand nowhere in all that is told of the service', async () => {
    const document = `query Q($where: ServiceWhereInput) { services(where: $where, first: 500) { nodes {
      name nameInfo { value } english: name(lang: "en") externalIds { value } provisions(validity: ALL) { provider { name } } inspections { nodes { externalIds { value } } }
      licences(validity: ALL) { number locations { address } } locations(validity: ALL) { ${PLACE} } contributions { reasons { message } } } } }`;
    const { text } = await api.ask(document, { where: { externalValue: { in: services() } } });
    for (const { address, latitude, longitude, ekatte } of secrets) {
      for (const secret of [address, latitude, longitude, `"${ekatte}"`]) expect(text).not.toContain(secret);
    }
  });

  it('of a service are shown when it has no such kind', async () => {
    const document = `{ services(where: { externalValue: { eq: "S-SHU25-001" } }) { nodes { locations { addressWithheld address latitude settlement { name } } } } }`;
    const answer = await data<{ services: { nodes: { locations: object[] }[] } }>(document);
    expect(answer.services.nodes[0]?.locations[0]).toEqual({
      addressWithheld: false,
      address: expect.stringContaining('Демонстрационна') as unknown,
      latitude: expect.stringMatching(/^4\d\.\d+$/) as unknown,
      settlement: { name: expect.any(String) as unknown },
    });
  });
});

describe('a filter by place', () => {
  /** Conditions that are true of where the shelter really is. */
  const truths = ({ ekatte, address, latitude, longitude }: Secret): object[] => [
    { settlement: { ekatte: { eq: ekatte } } },
    { settlement: { ekatte: { notIn: ['68134'] } } },
    { settlement: {} },
    { address: { eq: address } },
    { address: { contains: 'ул' } },
    { address: { isNull: false } },
    { latitude: { eq: latitude } },
    { latitude: { between: { from: '40', to: '45' } } },
    { longitude: { gte: longitude } },
    { not: [{ settlement: { ekatte: { notIn: [ekatte] } } }], settlement: { ekatte: { eq: ekatte } } },
  ];

  it('finds no shelter by what is true of its place', async () => {
    const document = `query Q($places: ServiceWhereInput, $licences: LicenceWhereInput) {
      services(where: $places) { totalCount } licences(where: $licences) { totalCount } }`;
    for (const secret of secrets.slice(0, 8)) {
      for (const truth of truths(secret)) {
        const where = { externalValue: { eq: secret.service }, locations: { some: truth } };
        const found = await data(document, { places: where, licences: { service: where } });
        expect({ truth, found }).toEqual({
          truth,
          found: { services: { totalCount: 0 }, licences: { totalCount: 0 } },
        });
      }
    }
  });

  it('gives the same number of shelters whichever settlement is asked about', async () => {
    const secret = secrets[0];
    if (secret === undefined) throw new Error('There is no shelter');
    const document = `query Q($some: ServiceWhereInput, $none: ServiceWhereInput, $every: ServiceWhereInput, $not: ServiceWhereInput, $inspections: InspectionWhereInput, $agreed: LicenceWhereInput) {
      some: services(where: $some) { totalCount } none: services(where: $none) { totalCount } every: services(where: $every) { totalCount }
      not: services(where: $not) { totalCount } inspections(where: $inspections) { totalCount } licences(where: $agreed) { totalCount } }`;
    const counts = async (ekatte: string) => {
      const place = { settlement: { ekatte: { eq: ekatte } } };
      const shelters = (locations: object) => ({ ...PROTECTED, locations });
      return data<object>(document, {
        some: shelters({ some: place }),
        none: shelters({ none: place }),
        every: shelters({ every: place }),
        not: { ...PROTECTED, not: [{ locations: { some: place } }] },
        inspections: { service: shelters({ none: place }) },
        agreed: { service: { ...PROTECTED, not: [{ locations: { every: place } }] } },
      });
    };
    const elsewhere = await counts('68134');
    expect(elsewhere).toMatchObject({ some: { totalCount: 0 }, every: { totalCount: 0 } });
    for (const { ekatte } of secrets.slice(0, 12)) expect(await counts(ekatte)).toEqual(elsewhere);
  });

  it('still finds the services whose places are no secret', async () => {
    const document = 'query Q($where: ServiceWhereInput) { services(where: $where) { totalCount } }';
    const { services: found } = await data<{ services: { totalCount: number } }>(document, {
      where: { locations: { some: { settlement: { ekatte: { eq: '56277' } } } } },
    });
    expect(found.totalCount).toBeGreaterThan(5);
  });
});

describe('an order by place', () => {
  it('is offered only where nothing protected is shown', async () => {
    type Type = { name: string; enumValues: { name: string }[] | null };
    const { __schema } = await data<{ __schema: { types: Type[] } }>(
      '{ __schema { types { name enumValues { name } } } }',
    );
    const orders = __schema.types.filter(({ name }) => name.endsWith('OrderField'));
    const places = ['ADDRESS', 'LATITUDE', 'LONGITUDE', 'SETTLEMENT', 'EKATTE', 'DISTANCE'];
    const byPlace = orders.filter(({ enumValues }) => enumValues?.some(({ name }) => places.includes(name)));
    expect(orders.length).toBeGreaterThan(15);
    // Settlements and the seats of municipalities are no secret. Services and their places are ordered by what is shown.
    expect(byPlace.map(({ name }) => name).sort()).toEqual([
      'MunicipalityOrderField',
      'ServiceLocationOrderField',
      'ServiceOrderField',
      'SettlementOrderField',
    ]);
  });
});
